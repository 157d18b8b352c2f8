package org.livex.exercise.words.ids;

import java.util.Set;
import java.util.regex.Pattern;

/** The name of a variable, as texts write it between braces: small letters, digits and dashes. */
public record VariableId(String value) implements Id {
    /** What Livex fills in by itself: no variable has such a name. */
    public static final Set<String> TAKEN = Set.of("name", "role", "team", "agency", "exercise-date", "exercise-time");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public VariableId {
        if (!isName(value)) {
            throw new IllegalArgumentException("not a name of small letters, digits and dashes that is still free");
        }
    }

    public static boolean isName(String value) {
        return NAME.matcher(value).matches() && !TAKEN.contains(value);
    }
}
