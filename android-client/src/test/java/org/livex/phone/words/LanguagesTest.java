package org.livex.phone.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LanguagesTest {
    private static final Path CASES = Path.of("../i18n/src/test/resources/org/livex/i18n/interface-languages.json");

    /** The server's and the web's choices are held to the same file. */
    @TestFactory
    Stream<DynamicTest> the_language_of_buttons_and_menus_is_the_servers_choice() throws IOException, JSONException {
        JSONObject cases = new JSONObject(Files.readString(CASES));
        List<DynamicTest> tests = new ArrayList<>();
        cases.keys()
                .forEachRemaining(wanted -> tests.add(DynamicTest.dynamicTest(
                        "for a reader of " + wanted,
                        () -> assertThat(Languages.forInterface(
                                        wanted.isEmpty() ? List.of() : List.of(wanted.split(" "))))
                                .isEqualTo(cases.getString(wanted)))));
        return tests.stream();
    }

    @Test
    void a_catalog_is_in_the_app_for_every_language_that_is_offered() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../i18n/catalogs"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(Languages.shipped());
        }
    }

    @Test
    void arabic_and_persian_are_read_from_the_right() {
        assertThat(Languages.shipped().stream().filter(Languages::isRightToLeft))
                .containsExactly("ar", "fa");
        assertThat(Languages.isRightToLeft("ar-IQ")).isTrue();
    }
}
