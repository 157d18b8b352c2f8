package org.livex.phone.model.read;

import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** What an inject has by its type, as its recipients get it; see docs/protocol.md. */
public sealed interface OwnFields {
    /**
     * A call.
     *
     * @param languages that the caller speaks
     */
    record PhoneCall(
            @Nullable String callerNumber, @Nullable LocalText called, List<String> languages, boolean isVoicemail)
            implements OwnFields {}

    /**
     * A paper.
     *
     * @param document of the library, while I may open it
     */
    record Paper(
            @Nullable LocalText kind,
            @Nullable LocalText issuer,
            @Nullable String number,
            @Nullable ExerciseTime dated,
            @Nullable LocalText seal,
            @Nullable String document)
            implements OwnFields {}

    /**
     * An article, a broadcast or a post.
     *
     * @param kind as in the catalog behind {@code inject-field.article-kind.}
     */
    record Article(
            @Nullable String kind,
            @Nullable LocalText byline,
            @Nullable ExerciseTime publishedAt) implements OwnFields {}

    record Prop(@Nullable LocalText kind, int quantity) implements OwnFields {}

    /**
     * How a message came.
     *
     * @param medium as in the catalog behind {@code inject-field.medium.}
     */
    record Letter(@Nullable String medium, @Nullable String address) implements OwnFields {
        boolean saysNothing() {
            return medium == null && address == null;
        }
    }

    /** Null: it has none, or is of a type that this version does not know. */
    static @Nullable OwnFields of(@Nullable JSONObject json, Reader reader) throws JSONException {
        if (json == null) {
            return null;
        }
        return switch (json.optString("type")) {
            case "phone-call" ->
                new PhoneCall(
                        Reader.optString(json, "callerNumber"),
                        reader.optText(json, "called"),
                        Reader.strings(json.optJSONArray("languages")),
                        json.optBoolean("voicemail"));
            case "document" ->
                new Paper(
                        reader.optText(json, "kind"),
                        reader.optText(json, "issuer"),
                        Reader.optString(json, "number"),
                        time(json, "dated"),
                        reader.optText(json, "seal"),
                        Reader.optString(json, "document"));
            case "media-article" ->
                new Article(Reader.optString(json, "kind"), reader.optText(json, "byline"), time(json, "publishedAt"));
            case "physical-prop" -> new Prop(reader.optText(json, "kind"), json.optInt("quantity", 1));
            case "message" -> letter(json);
            default -> null;
        };
    }

    private static @Nullable OwnFields letter(JSONObject json) {
        Letter letter = new Letter(Reader.optString(json, "medium"), Reader.optString(json, "address"));
        return letter.saysNothing() ? null : letter;
    }

    private static @Nullable ExerciseTime time(JSONObject json, String field) {
        String written = Reader.optString(json, field);
        return written == null ? null : ExerciseTime.read(written);
    }
}
