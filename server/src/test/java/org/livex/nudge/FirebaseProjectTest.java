package org.livex.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    @TempDir
    private Path folder;

    @Test
    void the_app_is_found_among_those_of_its_project() throws IOException {
        Path file = Files.writeString(folder.resolve("google-services.json"), FILE);

        assertThat(FirebaseProject.read(file))
                .contains(new FirebaseProject(
                        "123456789012", "our-exercise", "1:123456789012:android:0123456789abcdef", "AIzaSyA_key-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"client\":[]}", "not JSON"})
    void what_is_no_such_file_is_none(String words) throws IOException {
        assertThat(FirebaseProject.read(Files.writeString(folder.resolve("file"), words)))
                .isEmpty();
    }

    @Test
    void one_of_another_app_or_without_a_key_is_none() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), FILE.replace("org.livex.phone", "org.example.third"));
        Path keyless = Files.writeString(folder.resolve("keyless"), FILE.replace("AIzaSyA_key-1", ""));

        assertThat(FirebaseProject.read(other)).isEmpty();
        assertThat(FirebaseProject.read(keyless)).isEmpty();
        assertThat(FirebaseProject.read(folder.resolve("none"))).isEmpty();
    }
}
