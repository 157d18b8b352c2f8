package org.livex.nudge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/** Whose a service account's key file is. The secret in it is not read here. */
public record FirebaseKey(String projectId) {
    public static final String UNREADABLE = "is not a readable service account key";
    private static final String SERVICE_ACCOUNT = "service_account";

    /**
     * From the file that the Firebase console gives for a service account.
     *
     * @throws IllegalArgumentException with what is wrong with the file, to be said behind its name
     */
    public static FirebaseKey read(Path file) {
        JsonNode key;
        try {
            key = DomainJson.parse(Files.readAllBytes(file));
        } catch (IOException | MalformedJson e) {
            throw new IllegalArgumentException(UNREADABLE, e);
        }
        String type = key.path("type").asText();
        String project = key.path("project_id").asText();
        if (!type.isEmpty() && !type.equals(SERVICE_ACCOUNT)) {
            throw new IllegalArgumentException("is no service account's key, its type is " + type
                    + ": make one in the Firebase console, Project settings, Service accounts");
        }
        if (type.isEmpty() || project.isEmpty()) {
            throw new IllegalArgumentException(UNREADABLE);
        }
        return new FirebaseKey(project);
    }
}
