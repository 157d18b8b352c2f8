package org.livex.phone.screen.welfare;

import java.util.HashMap;
import java.util.Map;
import org.json.JSONObject;
import org.livex.phone.model.CheckIn;
import org.livex.phone.model.Welfare;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;

/** Says for a role player how they are, as the protocol writes it. */
public final class WelfareSay {
    private final Stage stage;

    public WelfareSay(Stage stage) {
        this.stage = stage;
    }

    public boolean opt(String scene, boolean isOut) {
        return say(isOut ? "opt-out" : "opt-in", Map.of("scene", scene));
    }

    boolean turn(Welfare.Theme theme) {
        return say(theme.isOptedOut() ? "opt-in-to-theme" : "opt-out-of-theme", Map.of("theme", theme.id()));
    }

    boolean take(String scene, Welfare.Step step) {
        return say("take-de-role-step", Map.of("scene", scene, "step", step.id()));
    }

    /**
     * @param scene empty: it is the day
     * @param word empty: the face says it all
     * @param draft that the word was written as
     */
    boolean checkIn(String scene, CheckIn.Side side, CheckIn.Face face, String word, String draft) {
        Map<String, String> fields = new HashMap<>();
        fields.put("side", side.word());
        fields.put("face", face.word());
        if (!scene.isEmpty()) {
            fields.put("scene", scene);
        }
        if (!word.isEmpty()) {
            fields.put("word", word);
        }
        return say("check-in", fields, draft);
    }

    private boolean say(String type, Map<String, String> what, String... drafts) {
        Map<String, String> fields = new HashMap<>(what);
        fields.put("takenAt", ReportJson.written(stage.screenServices().clock().instant()));
        return stage.act(type, new JSONObject(fields), drafts);
    }
}
