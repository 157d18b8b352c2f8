package org.livex.phone.model.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.words.Languages;

/**
 * A text as one reader gets it: in one language, with the original where it is a translation.
 *
 * @param marks always to be shown, with the original one tap away
 */
public record LocalText(
        String text,
        String language,
        Set<Mark> marks,
        @Nullable Original original) {
    public enum Mark {
        /** Not in the reader's first language or a close relative of it. */
        UNTRANSLATED("untranslated"),
        /** Nobody approved this version yet. */
        DRAFT("draft"),
        /** The original was changed after this was translated. */
        STALE("stale"),
        /** No human wrote it. */
        MACHINE("machine"),
        /** It went out in another language first. */
        TRANSLATED_LATER("translated-later");

        /** As on the wire, and in the catalog behind {@code common.mark.}. */
        public final String word;

        Mark(String word) {
            this.word = word;
        }
    }

    public record Original(String text, String language) {}

    /** As it was written, as far as it is known. */
    public Original source() {
        return original == null ? new Original(text, language) : original;
    }

    public LocalText {
        marks = Collections.unmodifiableSet(marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks));
    }

    /** What is the same in every language, such as an id. */
    public static LocalText plain(String text) {
        return new LocalText(text, "en", Set.of(), null);
    }

    public static LocalText of(JSONObject json) throws JSONException {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        JSONArray words = json.optJSONArray("marks");
        for (int i = 0; words != null && i < words.length(); i++) {
            for (Mark mark : Mark.values()) {
                if (mark.word.equals(words.optString(i))) {
                    marks.add(mark);
                }
            }
        }
        JSONObject original = json.optJSONObject("original");
        return new LocalText(
                json.getString("text"),
                json.getString("language"),
                marks,
                original == null ? null : new Original(original.getString("text"), original.getString("language")));
    }

    /** Of all languages, as control has them: the best that it is there in for a reader of these, else as it was written. */
    static LocalText ofVersions(JSONObject json, List<String> languages) throws JSONException {
        String source = json.getString("source");
        JSONObject versions = json.getJSONObject("versions");
        Original original = new Original(versions.getJSONObject(source).getString("text"), source);
        List<String> there = new ArrayList<>();
        versions.keys().forEachRemaining(there::add);
        String best = Languages.readableOf(there, languages);
        if (best == null || best.equals(source)) {
            return new LocalText(original.text(), source, Set.of(), null);
        }
        JSONObject version = versions.getJSONObject(best);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (!version.optString("state").equals("approved")) {
            marks.add(Mark.DRAFT);
        }
        if (version.optInt("sourceRevision") < json.optInt("revision")) {
            marks.add(Mark.STALE);
        }
        return new LocalText(version.getString("text"), best, marks, original);
    }

    /**
     * As far as it is known here, for a reader of these languages, best first: what came before the person chose another
     * language serves until the server is reached again. A text that came for this reader stays as it is.
     */
    LocalText forReader(List<String> languages) {
        String own = languages.isEmpty() ? "en" : languages.get(0);
        if (Languages.readsWithEase(own, language)) {
            return this;
        }
        if (original != null && Languages.readsWithEase(own, original.language())) {
            return new LocalText(original.text(), original.language(), Set.of(), null);
        }
        if (original == null || Languages.readableOf(List.of(language), languages) != null) {
            Set<Mark> more = EnumSet.of(Mark.UNTRANSLATED);
            more.addAll(marks);
            return new LocalText(text, language, more, original);
        }
        return new LocalText(original.text(), original.language(), EnumSet.of(Mark.UNTRANSLATED), null);
    }
}
