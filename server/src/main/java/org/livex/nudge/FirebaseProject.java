package org.livex.nudge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/**
 * What an app must know of the operator's Firebase project to be woken by it. None of it is a secret: it is in every app that
 * Firebase's own library is built into.
 */
public record FirebaseProject(String projectNumber, String projectId, String appId, String apiKey) {
    static final String PACKAGE = "org.livex.phone";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9:_.\\-]{1,200}");

    public FirebaseProject {
        if (!NUMBER.matcher(projectNumber).matches()
                || !WORD.matcher(projectId).matches()
                || !WORD.matcher(appId).matches()
                || !WORD.matcher(apiKey).matches()) {
            throw new IllegalArgumentException("is no Firebase project");
        }
    }

    /** From the file {@code google-services.json} that the Firebase console gives for the app. Empty where it is none. */
    public static Optional<FirebaseProject> read(Path file) {
        try {
            return of(DomainJson.parse(Files.readAllBytes(file)));
        } catch (IOException | MalformedJson | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<FirebaseProject> of(JsonNode file) {
        for (JsonNode client : file.path("client")) {
            if (client.at("/client_info/android_client_info/package_name")
                    .asText()
                    .equals(PACKAGE)) {
                return Optional.of(new FirebaseProject(
                        file.at("/project_info/project_number").asText(),
                        file.at("/project_info/project_id").asText(),
                        client.at("/client_info/mobilesdk_app_id").asText(),
                        client.at("/api_key/0/current_key").asText()));
            }
        }
        return Optional.empty();
    }
}
