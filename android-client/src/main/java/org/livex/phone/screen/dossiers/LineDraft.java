package org.livex.phone.screen.dossiers;

import java.util.HashMap;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;

/**
 * One line for the board that is being written, with the two that a link is between: kept as it is typed, by a name for its
 * place, and gone in the same step in which it is saved for sending.
 */
final class LineDraft {
    private static final String WORDS = "words";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final Unfinished unfinished;
    private final String kept;
    private final Map<String, String> parts = new HashMap<>();

    /** Which has to do with which. */
    record Ends(String from, String to) {
        Ends swapped() {
            return new Ends(to, from);
        }
    }

    private LineDraft(Stage stage, String kept) {
        this.unfinished = stage.screenServices().unfinished();
        this.kept = kept;
        String written = unfinished.read(kept);
        try {
            if (!written.isEmpty()) {
                JSONObject read = new JSONObject(written);
                read.keys().forEachRemaining(part -> parts.put(part, read.optString(part)));
            }
        } catch (JSONException damaged) {
            // Better nothing to go on with than nothing to write on.
        }
    }

    /** @param of the link that is amended, or one of the two that a new one is between */
    static LineDraft ofLink(Stage stage, String of) {
        return new LineDraft(stage, "board link " + of);
    }

    static LineDraft ofQuestion(Stage stage, String about) {
        return new LineDraft(stage, "board question " + about);
    }

    static LineDraft ofAnswer(Stage stage, String question) {
        return new LineDraft(stage, "board answer " + question);
    }

    /** Under which it is kept. */
    String kept() {
        return kept;
    }

    /** Something is written that is not saved. */
    boolean isBegun() {
        return !parts.isEmpty();
    }

    /** As they are being typed. */
    String typed() {
        return parts.getOrDefault(WORDS, "");
    }

    /** As they are sent; empty: nothing that could be read. */
    String words() {
        return oneLine(typed());
    }

    void write(String words) {
        put(WORDS, words);
        keep();
    }

    /** Null: nobody has chosen yet. */
    @Nullable Ends ends() {
        String from = parts.get(FROM);
        String to = parts.get(TO);
        return from == null || to == null ? null : new Ends(from, to);
    }

    /** Null: chosen again. */
    void choose(@Nullable Ends ends) {
        put(FROM, ends == null ? "" : ends.from());
        put(TO, ends == null ? "" : ends.to());
        keep();
    }

    void said() {
        parts.clear();
        keep();
    }

    private void put(String part, String words) {
        if (words.isEmpty()) {
            parts.remove(part);
        } else {
            parts.put(part, words);
        }
    }

    private void keep() {
        unfinished.write(kept, parts.isEmpty() ? "" : new JSONObject(parts).toString());
    }

    /** What breaks a line was pasted, and looks like a space. */
    static String oneLine(String typed) {
        String line = typed.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").trim();
        return line.codePoints().allMatch(Character::isWhitespace) ? "" : line;
    }
}
