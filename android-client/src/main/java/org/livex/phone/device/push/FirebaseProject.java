package org.livex.phone.device.push;

import java.util.Optional;
import org.json.JSONObject;

/** The operator's project, by what is no secret of it. */
record FirebaseProject(String projectNumber, String projectId, String appId, String apiKey) {
    static Optional<FirebaseProject> of(JSONObject said) {
        FirebaseProject project = new FirebaseProject(
                said.optString("projectNumber"),
                said.optString("projectId"),
                said.optString("appId"),
                said.optString("apiKey"));
        return project.isWhole() ? Optional.of(project) : Optional.empty();
    }

    private boolean isWhole() {
        return projectNumber.matches("[0-9]{1,20}") && isWord(projectId) && isWord(appId) && isWord(apiKey);
    }

    /** They are put into an address. */
    private static boolean isWord(String value) {
        return value.matches("[A-Za-z0-9:_.-]{1,200}");
    }
}
