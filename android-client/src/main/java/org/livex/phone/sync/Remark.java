package org.livex.phone.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.json.JSONObject;

/**
 * What is wrong with a translation, or may be.
 *
 * @param kind such as {@code number-changed}; as in the catalog behind {@code common.remark.}
 * @param isError it will not do
 */
public record Remark(String kind, boolean isError, JSONObject parameters) {
    /** A matter of wording or of length: it hinders nobody. */
    private static final Set<String> OF_WORDING =
            Set.of("term-missing", "long-for-a-phone", "other-script", "plural-missing");

    /** A number, a name or a time that was lost can hurt somebody: whoever lets it go has seen it. */
    public boolean mustBeConfirmed() {
        return isError || !OF_WORDING.contains(kind);
    }

    static List<Remark> all(JSONObject answer) {
        List<Remark> remarks = new ArrayList<>();
        for (JSONObject one : Json.objects(answer.optJSONArray("remarks"))) {
            JSONObject parameters = one.optJSONObject("parameters");
            remarks.add(new Remark(
                    one.optString("kind"),
                    one.optBoolean("error"),
                    parameters == null ? new JSONObject() : parameters));
        }
        return Collections.unmodifiableList(remarks);
    }
}
