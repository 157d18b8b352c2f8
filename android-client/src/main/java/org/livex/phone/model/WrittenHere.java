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
 * @param revision of the words that they were to replace; 0: there were none
 * @param refused why the server would not take them; null: they wait
 * @param unsent the command that they wait as, while it has not left this phone and can be taken back; null: it has
 */
public record WrittenHere(
        String words,
        @Nullable String language,
        int revision,
        @Nullable RefusedHere refused,
        @Nullable String unsent) {
    /** Other words for those that somebody wrote down. */
    public static final String MEND = "revise-source";

    /** The last that I wrote; null: nothing. */
    static @Nullable WrittenHere about(Snapshot snapshot, String text) {
        WrittenHere written = null;
        for (Refused one : snapshot.refused()) {
            if (isAbout(one.type(), one.command(), text)) {
                Problem problem = new Problem(one.code(), one.parameters());
                String words = one.command().optString("body");
                written = of(one.type(), one.command(), new RefusedHere(one.id(), one.type(), words, problem), null);
            }
        }
        for (Waiting one : snapshot.waiting()) {
            if (isAbout(one.type(), one.command(), text)) {
                written = of(one.type(), one.command(), null, one.isUnsent() ? one.id() : null);
            }
        }
        return written;
    }

    /** A translation of what is written down is somebody else's page. */
    boolean isOf(String source, boolean isWrittenDown) {
        return !isWrittenDown || language == null || language.equals(source);
    }

    private static WrittenHere of(
            String type, JSONObject command, @Nullable RefusedHere refused, @Nullable String unsent) {
        boolean isMended = type.equals(MEND);
        String language = isMended ? null : command.optString("language");
        int revision = isMended ? command.optInt("basedOn") : 0;
        return new WrittenHere(command.optString("body"), language, revision, refused, unsent);
    }

    private static boolean isAbout(String type, JSONObject command, String text) {
        // A draft is the desk's: in the conversation nobody reads it.
        boolean isPublished =
                type.equals(TextTask.TRANSLATE) && !command.optString("state").equals("draft");
        return (type.equals(MEND) || isPublished) && command.optString("text").equals(text);
    }
}
