package org.livex.nudge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
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
    private static final Pattern ANDROID_APP = Pattern.compile("[0-9]+:([0-9]+):android:[0-9a-f]+");
    private static final String UNREADABLE = "is not a readable google-services.json of the app " + PACKAGE;

    public FirebaseProject {
        if (!NUMBER.matcher(projectNumber).matches()
                || !WORD.matcher(projectId).matches()
                || !WORD.matcher(appId).matches()
                || !WORD.matcher(apiKey).matches()) {
            throw new IllegalArgumentException(UNREADABLE);
        }
        Matcher app = ANDROID_APP.matcher(appId);
        if (!app.matches()) {
            throw new IllegalArgumentException("has a mobilesdk_app_id that is no Android app's, " + appId + ": add "
                    + PACKAGE + " to the project as an Android app, and take its file");
        }
        if (!app.group(1).equals(projectNumber)) {
            throw new IllegalArgumentException(
                    "has a mobilesdk_app_id of the project " + app.group(1) + ", and its project_number is "
                            + projectNumber + ": take the file anew from the Firebase console");
        }
    }

    /**
     * From the file {@code google-services.json} that the Firebase console gives for the app.
     *
     * @throws IllegalArgumentException with what is wrong with the file, to be said behind its name
     */
    public static FirebaseProject read(Path file) {
        try {
            return of(DomainJson.parse(Files.readAllBytes(file)));
        } catch (IOException | MalformedJson e) {
            throw new IllegalArgumentException(UNREADABLE, e);
        }
    }

    private static FirebaseProject of(JsonNode file) {
        for (JsonNode client : file.path("client")) {
            if (client.at("/client_info/android_client_info/package_name")
                    .asText()
                    .equals(PACKAGE)) {
                JsonNode key = client.at("/api_key/0/current_key");
                if (key.isValueNode() && !key.isTextual()) {
                    throw new IllegalArgumentException(
                            "has a current_key that is no text: take the file anew from the Firebase console");
                }
                return new FirebaseProject(
                        file.at("/project_info/project_number").asText(),
                        file.at("/project_info/project_id").asText(),
                        client.at("/client_info/mobilesdk_app_id").asText(),
                        key.asText());
            }
        }
        throw new IllegalArgumentException(UNREADABLE);
    }
}
