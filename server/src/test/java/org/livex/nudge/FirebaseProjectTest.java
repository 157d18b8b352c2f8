package org.livex.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirebaseProjectTest {
    /** As the Firebase console gives it, with two apps of one project. */
    private static final String FILE = """
            {
              "project_info": {"project_number": "123456789012", "project_id": "our-exercise", "storage_bucket": "x"},
              "client": [
                {
                  "client_info": {
                    "mobilesdk_app_id": "1:123456789012:android:aaaa",
                    "android_client_info": {"package_name": "org.example.other"}
                  },
                  "api_key": [{"current_key": "AIzaOther"}]
                },
                {
                  "client_info": {
                    "mobilesdk_app_id": "1:123456789012:android:0123456789abcdef",
                    "android_client_info": {"package_name": "org.livex.phone"}
                  },
                  "oauth_client": [],
                  "api_key": [{"current_key": "AIzaSyA_key-1"}]
                }
              ],
              "configuration_version": "1"
            }
            """;

    private static final String UNREADABLE = "is not a readable google-services.json of the app org.livex.phone";

    @TempDir
    private Path folder;

    @Test
    void the_app_is_found_among_those_of_its_project() throws IOException {
        Path file = Files.writeString(folder.resolve("google-services.json"), FILE);

        assertThat(FirebaseProject.read(file))
                .isEqualTo(new FirebaseProject(
                        "123456789012", "our-exercise", "1:123456789012:android:0123456789abcdef", "AIzaSyA_key-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"client\":[]}", "not JSON"})
    void what_is_no_such_file_is_none(String words) {
        assertThat(wrong(words)).isEqualTo(UNREADABLE);
    }

    @Test
    void one_of_another_app_or_without_a_key_is_none() {
        assertThat(wrong(FILE.replace("org.livex.phone", "org.example.third"))).isEqualTo(UNREADABLE);
        assertThat(wrong(FILE.replace("AIzaSyA_key-1", ""))).isEqualTo(UNREADABLE);
        assertThatThrownBy(() -> FirebaseProject.read(folder.resolve("none"))).hasMessage(UNREADABLE);
    }

    @Test
    void one_that_no_android_app_can_register_with_says_why() {
        assertThat(wrong(FILE.replace(":android:0123456789abcdef", ":web:0123456789abcdef")))
                .isEqualTo("has a mobilesdk_app_id that is no Android app's, 1:123456789012:web:0123456789abcdef: add"
                        + " org.livex.phone to the project as an Android app, and take its file");
        assertThat(wrong(FILE.replace("1:123456789012:android:0123", "1:999:android:0123")))
                .isEqualTo("has a mobilesdk_app_id of the project 999, and its project_number is 123456789012: take"
                        + " the file anew from the Firebase console");
        assertThat(wrong(FILE.replace("\"AIzaSyA_key-1\"", "12345")))
                .isEqualTo("has a current_key that is no text: take the file anew from the Firebase console");
    }

    private String wrong(String words) {
        try {
            Path file = Files.writeString(folder.resolve("file"), words);
            return String.valueOf(assertThrows(IllegalArgumentException.class, () -> FirebaseProject.read(file))
                    .getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
