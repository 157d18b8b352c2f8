package org.livex.phone.model;

import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * The words for a voice that I wrote, and the server does not have or refused.
 *
 * @param language null: other words for those that are there, in their language
 * @param refused why the server would not take them; null: they wait
 */
public record WrittenHere(
        String words, @Nullable String language, @Nullable RefusedHere refused) {
    /** Other words for those that somebody wrote down. */
    public static final String MEND = "revise-source";

    /** The last that I wrote; null: nothing. */
    static @Nullable WrittenHere about(Snapshot snapshot, String text) {
        WrittenHere written = null;
        for (Refused one : snapshot.refused()) {
            if (isAbout(one.type(), one.command(), text)) {
                Problem problem = new Problem(one.code(), one.parameters());
                String words = one.command().optString("body");
                written = of(one.type(), one.command(), new RefusedHere(one.id(), one.type(), words, problem));
            }
        }
        for (Waiting one : snapshot.waiting()) {
            if (isAbout(one.type(), one.command(), text)) {
                written = of(one.type(), one.command(), null);
            }
        }
        return written;
    }

    /** A translation of what is written down is somebody else's page. */
    boolean isOf(String source, boolean isWrittenDown) {
        return !isWrittenDown || language == null || language.equals(source);
    }

    private static WrittenHere of(String type, JSONObject command, @Nullable RefusedHere refused) {
        String language = type.equals(MEND) ? null : command.optString("language");
        return new WrittenHere(command.optString("body"), language, refused);
    }

    private static boolean isAbout(String type, JSONObject command, String text) {
        // A draft is the desk's: in the conversation nobody reads it.
        boolean isPublished =
                type.equals(TextTask.TRANSLATE) && !command.optString("state").equals("draft");
        return (type.equals(MEND) || isPublished) && command.optString("text").equals(text);
    }
}
