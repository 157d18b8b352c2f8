package org.livex.exercise.request;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.RequestFormId;

/** What a player wrote on a form: values by field, and the legal ground that they chose, null for none. */
public record RequestFiling(
        RequestFormId form,
        Map<String, String> values,
        @Nullable String ground) {
    public RequestFiling {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (values.size() > FormFields.MOST) {
            throw new IllegalArgumentException("has more than " + FormFields.MOST + " values");
        }
        values.values().forEach(Texts::note);
    }
}
