package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Survey;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;

/**
 * What I did and the server refused.
 *
 * @param about the id of the request, the call, the message, the scene, the channel or the text that it was about, the key of the survey; null: of none
 * @param words that a person typed into it; empty: none, or how they are, which is for few
 */
public record Refusal(String id, String type, @Nullable String about, String words, Problem problem) {
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("record-action", "call-red-stop");

    /** Besides reports and the red stop, oldest first. */
    static List<Refusal> others(Snapshot snapshot) {
        List<Refusal> others = new ArrayList<>();
        for (Refused refused : snapshot.refused()) {
            if (!SHOWN_ELSEWHERE.contains(refused.type())) {
                others.add(new Refusal(
                        refused.id(),
                        refused.type(),
                        about(refused.command()),
                        Welfare.COMMANDS.contains(refused.type()) ? "" : written(refused.command()),
                        new Problem(refused.code(), refused.parameters())));
            }
        }
        return Collections.unmodifiableList(others);
    }

    private static @Nullable String about(JSONObject command) {
        if (isOfTranslation(command)) {
            return TextTask.idOf(command.optString("text"), command.optString("language"));
        }
        if (command.optString("type").equals(WrittenHere.MEND)) {
            return command.optString("text");
        }
        if (command.optString("type").equals(Survey.ANSWER)) {
            return Survey.keyOf(command);
        }
        return Stream.of("mediation", "request", "inject", "scene", "channel")
                .map(field -> Reader.optString(command, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfTranslation(JSONObject command) {
        return TextTask.COMMANDS.contains(command.optString("type"));
    }

    private static String written(JSONObject command) {
        if (command.has("channel")
                || isOfTranslation(command)
                || command.optString("type").equals(WrittenHere.MEND)) {
            return command.optString("body", command.optString("note"));
        }
        JSONObject evidence = command.optJSONObject("evidence");
        if (evidence != null) {
            return evidence.optString("note");
        }
        JSONObject answer = command.optJSONObject("answer");
        if (answer != null) {
            return answer.optString("text");
        }
        JSONObject decision = command.optJSONObject("words");
        if (decision != null) {
            return decision.optString("decided");
        }
        JSONObject taken = command.optJSONObject("taken");
        if (taken != null) {
            return taken.optString("description");
        }
        JSONObject noted = command.optJSONObject("noted");
        if (noted != null) {
            return noted.optString("note");
        }
        JSONObject dossier = command.optJSONObject("described");
        if (dossier != null) {
            return dossier.optString("name");
        }
        JSONObject onBoard = command.optJSONObject("said");
        if (onBoard != null) {
            JSONObject word = onBoard.optJSONObject("word");
            return word == null ? onBoard.optString("text") : word.optString("words");
        }
        if (command.has("reason")) {
            return command.optString("reason");
        }
        JSONObject text = command.optJSONObject("text");
        JSONObject versions = text == null ? null : text.optJSONObject("versions");
        JSONObject original = versions == null ? null : versions.optJSONObject(text.optString("source"));
        return original == null ? command.optString("word") : original.optString("text");
    }
}
