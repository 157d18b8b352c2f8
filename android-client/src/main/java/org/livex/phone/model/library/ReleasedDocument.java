package org.livex.phone.model.library;

import java.time.Instant;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.Voice;

/**
 * A paper of the exercise that control gave to the reader.
 *
 * @param number its own
 * @param issuedBy the authority whose paper it is
 * @param body Markdown; null: it is in its files alone
 * @param ground the legal ground on which it was given
 */
public record ReleasedDocument(
        String id,
        @Nullable String number,
        LocalText title,
        @Nullable Voice issuedBy,
        @Nullable LocalText body,
        List<Enclosure> files,
        @Nullable LocalText ground,
        ExerciseTime at,
        Instant releasedAt) {
    static ReleasedDocument of(JSONObject json, Reader reader) throws JSONException {
        return new ReleasedDocument(
                json.getString("id"),
                Reader.optString(json, "number"),
                reader.text(json, "title"),
                Voice.of(json.optJSONObject("issuedBy"), reader),
                reader.optText(json, "body"),
                Enclosure.in(json, "files"),
                reader.optText(json, "ground"),
                ExerciseTime.read(json.getString("at")),
                Instant.parse(json.getString("releasedAt")));
    }

    /** Of what is shown: control sees who read it in which language. */
    public String language() {
        return body == null ? title.language() : body.language();
    }
}
