package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.words.Languages;

/** What a thing says in one more language, beside what is read. The original is one tap away on the reader's own side. */
public final class Beside {
    private Beside() {}

    /**
     * In the order of the fields; empty: it is not here yet.
     *
     * @param read as the person reads it: what it was translated from may be what is wanted
     * @param received as it came in the language; null: it did not
     */
    public static List<LocalText> of(
            @Nullable JSONObject read, @Nullable JSONObject received, List<String> fields, String language) {
        List<LocalText> found = new ArrayList<>();
        for (String field : fields) {
            LocalText text =
                    received == null ? originalIn(text(read, field), language) : withoutOriginal(text(received, field));
            if (text != null) {
                found.add(text);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** What is already at hand of a text in the language. */
    private static @Nullable LocalText originalIn(@Nullable LocalText text, String language) {
        LocalText.Original original = text == null ? null : text.original();
        return original == null || !Languages.isSame(original.language(), language)
                ? null
                : new LocalText(original.text(), original.language(), Set.of(), null);
    }

    private static @Nullable LocalText withoutOriginal(@Nullable LocalText text) {
        return text == null ? null : new LocalText(text.text(), text.language(), text.marks(), null);
    }

    private static @Nullable LocalText text(@Nullable JSONObject item, String field) {
        JSONObject text = item == null ? null : item.optJSONObject(field);
        try {
            return text == null ? null : LocalText.of(text);
        } catch (JSONException damaged) {
            return null;
        }
    }
}
