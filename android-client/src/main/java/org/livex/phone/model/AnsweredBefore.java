package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What I answered to a question that was changed since.
 *
 * @param question as it was asked then; null: the server does not say it
 * @param written as in {@link Question}
 */
public record AnsweredBefore(@Nullable Question question, String written) {
    /** The first that was asked comes first. */
    static List<AnsweredBefore> of(@Nullable JSONObject receipt, Reader reader) throws JSONException {
        JSONArray listed = receipt == null ? null : receipt.optJSONArray("answersBefore");
        List<AnsweredBefore> before = new ArrayList<>();
        for (int i = 0; listed != null && i < listed.length(); i++) {
            JSONObject one = listed.getJSONObject(i);
            before.add(new AnsweredBefore(
                    Question.of(one.optJSONObject("question"), reader), Question.written(one.getJSONObject("answer"))));
        }
        return Collections.unmodifiableList(before);
    }

    boolean isTo(Question asked) {
        return question != null && question.key().equals(asked.key());
    }
}
