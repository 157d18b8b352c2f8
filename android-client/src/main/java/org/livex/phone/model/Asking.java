package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * What a message asks, and how far I came with that.
 *
 * @param question null: it asks nothing
 * @param given what I answered; null: nothing yet
 * @param isAnswered an answer of mine counts, or is on its way
 * @param before what it asked before, each with what I answered to it; empty where I answered nothing of it
 * @param refused answers that the server refused and that are none to this question, such as one to what it asked before
 */
public record Asking(
        @Nullable Question question,
        @Nullable Given given,
        boolean isAnswered,
        List<AskedBefore> before,
        List<RefusedHere> refused) {
    /**
     * My answer.
     *
     * @param written as in {@link Question}
     * @param waits the server does not know it yet
     * @param refusal why the server refused it; null: it has not
     */
    public record Given(
            String written, boolean waits, @Nullable RefusedHere refusal) {}

    static Asking of(
            JSONObject inject, @Nullable JSONObject receipt, Message.Version version, Snapshot snapshot, Reader reader)
            throws JSONException {
        String id = inject.getString("id");
        Question question = Question.of(inject.optJSONObject("question"), reader);
        boolean asks = question != null && !inject.has("recalled");
        JSONObject known = receipt == null ? null : receipt.optJSONObject("answer");
        Given given = known == null ? null : new Given(Question.written(known), false, null);
        for (Waiting waiting : snapshot.waiting()) {
            if (given == null
                    && isAbout(waiting.type(), waiting.command(), id)
                    && isOfNow(waiting.command(), version)) {
                given = new Given(Question.written(answer(waiting.command())), true, null);
            }
        }
        boolean isAnswered = given != null;
        List<RefusedHere> others = new ArrayList<>();
        for (Refused refused : snapshot.refused()) {
            if (isAbout(refused.type(), refused.command(), id)) {
                RefusedHere here = here(refused);
                boolean isShown = asks && isOfNow(refused.command(), version);
                if (isShown && (given == null || (given.refusal() == null && !given.waits()))) {
                    // What the server has counts, and the other one waits to be removed.
                    given = new Given(given == null ? here.words() : given.written(), false, here);
                } else {
                    others.add(here);
                }
            }
        }
        List<AskedBefore> asked = AskedBefore.of(inject, receipt, reader);
        List<AskedBefore> before = asked.stream().anyMatch(one -> one.written() != null) ? asked : List.of();
        return new Asking(question, given, isAnswered, before, Collections.unmodifiableList(others));
    }

    private static boolean isAbout(String type, JSONObject command, String inject) {
        return type.equals("answer-inject") && command.optString("inject").equals(inject);
    }

    private static boolean isOfNow(JSONObject command, Message.Version version) {
        return version.includes(command.optInt("revision"));
    }

    private static JSONObject answer(JSONObject command) {
        JSONObject answer = command.optJSONObject("answer");
        return answer == null ? new JSONObject() : answer;
    }

    private static RefusedHere here(Refused refused) {
        return new RefusedHere(
                refused.id(),
                refused.type(),
                Question.written(answer(refused.command())),
                new Problem(refused.code(), refused.parameters()));
    }
}
