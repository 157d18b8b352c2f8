package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.livex.start.StartProblem;
import org.livex.start.StartProblem.Kind;

/** The two files of Firebase, where they cannot wake a phone together. */
class FirebaseStartTest extends FailingStart {
    private static final String APP = """
            {"project_info": {"project_number": "12", "project_id": "ours"}, "client": [{"client_info": {
              "mobilesdk_app_id": "1:12:android:0a", "android_client_info": {"package_name": "org.livex.phone"}},
              "api_key": [{"current_key": "AIza"}]}]}
            """;

    @Test
    void a_key_of_another_project_than_the_apps_is_named() throws IOException {
        StartProblem problem = start(
                "--firebase-app",
                file("app", APP),
                "--firebase-key",
                file("key", "{\"type\":\"service_account\",\"project_id\":\"theirs\"}"));

        assertThat(problem.kind()).isEqualTo(Kind.OPTION);
        assertThat(problem)
                .hasMessage("--firebase-key (GOOGLE_APPLICATION_CREDENTIALS) is of the project theirs, and"
                        + " --firebase-app (LIVEX_FIREBASE_APP) of ours: take both files from one project.");
    }

    @Test
    void a_key_that_is_no_service_accounts_is_named_with_its_type() throws IOException {
        String key = file(
                "key",
                "{\"type\":\"authorized_user\",\"client_id\":\"x\",\"client_secret\":\"x\",\"refresh_token\":\"x\"}");

        assertThat(start("--firebase-key", key))
                .hasMessage(
                        "--firebase-key (GOOGLE_APPLICATION_CREDENTIALS): " + key + " is no service account's key, its"
                                + " type is authorized_user: make one in the Firebase console, Project settings, Service"
                                + " accounts.");
    }

    private String file(String name, String words) throws IOException {
        Path file = Files.writeString(folder.resolve(name), words);
        return file.toString();
    }
}
