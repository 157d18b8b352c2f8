package org.livex.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {
    private static final Language RUSSIAN = Language.of("ru");
    private static final String STATE = """
            "catalog.state": {"defaultMessage": "draft"}""";

    private final Catalog shipped = Catalog.load();

    @ParameterizedTest
    @CsvSource({"1, 1 минута", "2, 2 минуты", "5, 5 минут", "21, 21 минута", "0, 0 минут"})
    void a_message_takes_the_plural_form_of_its_language(int count, String text) {
        assertThat(shipped.text(RUSSIAN, "common.minutes", Map.of("count", count)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ru-RU | Отмена", "be | Отмена", "prs | لغو", "sq | Cancel", "en-GB | Cancel"})
    void a_reader_gets_the_shipped_language_that_serves_best(Language reader, String text) {
        assertThat(shipped.text(reader, "common.cancel")).isEqualTo(text);
    }

    @Test
    void a_key_that_a_language_lacks_comes_in_English() {
        Catalog catalog = catalog("""
                {"only.english": {"defaultMessage": "{count, plural, one {# thing} other {# things}}"}, %s}""", "{%s}");

        assertThat(catalog.text(RUSSIAN, "only.english", Map.of("count", 2))).isEqualTo("2 things");
    }

    @Test
    void a_key_that_nobody_has_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> shipped.text(RUSSIAN, "no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void only_what_no_native_speaker_has_read_is_a_draft() {
        Catalog catalog = catalog("""
                {"catalog.state": {"defaultMessage": "source"}}""", """
                {"catalog.state": {"defaultMessage": "reviewed"}}""");

        assertThat(catalog.isDraft(Languages.ENGLISH)).isFalse();
        assertThat(catalog.isDraft(RUSSIAN)).isFalse();
        assertThat(shipped.isDraft(RUSSIAN)).isTrue();
        assertThat(shipped.isDraft(Language.of("be"))).as("gets Russian").isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a.b\": {\"defaultMessage\": \"{count, plural, one {#}\"}, %s}  | ru.json: a.b: is not ICU MessageFormat",
                "{\"a.b\": {\"defaultMessage\": \"{count, plural, one {#}}\"}, %s} | ru.json: a.b: is not ICU MessageFormat",
                "{\"a.b\": {\"defaultMessage\": \"{day, date, long}\"}, %s}           | ru.json: a.b: may format numbers only",
                "{\"a.b\": {\"description\": \"no text\"}, %s}                     | ru.json: a.b: has no defaultMessage",
                "{\"a.b\": null, %s}                                               | ru.json: a.b: has no defaultMessage",
                "{\"a.b\": {\"defaultMessage\": \"x\"}}                            | ru.json: catalog.state: is missing",
                "{\"a.b\": {\"defaultMessage\": \"x\"}, \"a.b\": {\"defaultMessage\": \"y\"}, %s} | ru.json: Duplicate field 'a.b'",
                "{\"a.b\": \"bare text\", %s}                                      | ru.json: ",
                "{\"a.b\": {\"defaultMessage\": \"x\", \"developer_comment\": \"y\"}, %s} | ru.json: ",
                "[]                                                                | ru.json: ",
                "{%s} {}                                                           | ru.json: ",
                "{                                                                 | ru.json: "
            })
    void a_broken_file_stops_the_start_and_is_named(String russian, String complaint) {
        assertThatThrownBy(() -> catalog("{%s}", russian))
                .isInstanceOf(CatalogBroken.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void a_missing_file_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> Catalog.load(_ -> null))
                .isInstanceOf(CatalogBroken.class)
                .hasMessage("en.json: there is no such file");
    }

    /** English and Russian as given, all others as empty as allowed. */
    private static Catalog catalog(String english, String russian) {
        return Catalog.load(language -> {
            String json = language.equals(Languages.ENGLISH) ? english : language.equals(RUSSIAN) ? russian : "{%s}";
            return new ByteArrayInputStream(json.replace("%s", STATE).getBytes(StandardCharsets.UTF_8));
        });
    }
}
