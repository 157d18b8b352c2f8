package org.livex.phone.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.SaidVersion;

/**
 * What a message asked before the question of now, with what I answered to that.
 *
 * @param before until which revision it was asked
 * @param question as it was asked then; null: the server does not say it
 * @param said the versions that asked it; empty: the server does not tell them
 * @param written as in {@link Question}; null: I did not answer it
 */
public record AskedBefore(
        int before,
        @Nullable Question question,
        List<SaidVersion> said,
        @Nullable String written) {
    /** The first that was asked comes first. */
    static List<AskedBefore> of(JSONObject inject, @Nullable JSONObject receipt, Reader reader) throws JSONException {
        SortedMap<Integer, AskedBefore> all = new TreeMap<>();
        JSONArray answers = receipt == null ? null : receipt.optJSONArray("answersBefore");
        for (AskedBefore answered : read(answers, reader)) {
            all.put(answered.before(), answered);
        }
        for (AskedBefore asked : Corrected.asked(inject.optJSONObject("corrected"), reader)) {
            AskedBefore answered = all.get(asked.before());
            if (answered != null) {
                all.put(
                        asked.before(),
                        new AskedBefore(asked.before(), asked.question(), asked.said(), answered.written()));
            } else if (all.values().stream().noneMatch(one -> one.isLast(asked))) {
                all.put(asked.before(), asked);
            }
        }
        return List.copyOf(all.values());
    }

    /** An older server does not say until when its last one was asked. */
    private boolean isLast(AskedBefore last) {
        return last.before == Corrected.UNTIL_NOW
                && question != null
                && last.question != null
                && question.key().equals(last.question.key());
    }

    static List<AskedBefore> read(@Nullable JSONArray listed, Reader reader) throws JSONException {
        List<AskedBefore> all = new ArrayList<>();
        for (int i = 0; listed != null && i < listed.length(); i++) {
            JSONObject one = listed.getJSONObject(i);
            JSONObject answer = one.optJSONObject("answer");
            all.add(new AskedBefore(
                    one.optInt("before"),
                    Question.of(one.optJSONObject("question"), reader),
                    SaidVersion.in(one, "said"),
                    answer == null ? null : Question.written(answer)));
        }
        return all;
    }
}
