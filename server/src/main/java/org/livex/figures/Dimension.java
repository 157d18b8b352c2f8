package org.livex.figures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.Id;

/** By what cases are grouped. A case is in one group, but of teams in each that its person was of. */
public enum Dimension {
    TEAM,
    AGENCY,
    FUNCTION,
    ROLE,
    LANGUAGE,
    STORYLINE,
    PHASE;

    /** The key of what has none. */
    public static final String NONE = "";

    /** Ids, or the word of a function, or a language's tag; {@link #NONE} where there is none or nobody knows. */
    public List<String> keysOf(Case one) {
        Cohort cohort = one.cohort();
        return switch (this) {
            case TEAM ->
                cohort.teams().isEmpty()
                        ? List.of(NONE)
                        : cohort.teams().stream().map(Id::value).sorted().toList();
            case AGENCY -> key(cohort.agency());
            case FUNCTION -> List.of(cohort.function() == null ? NONE : word(cohort.function()));
            case ROLE -> key(cohort.role());
            case LANGUAGE ->
                List.of(cohort.language() == null ? NONE : cohort.language().tag());
            case STORYLINE -> key(cohort.storyline());
            case PHASE -> key(cohort.phase());
        };
    }

    private static List<String> key(@Nullable Id id) {
        return List.of(id == null ? NONE : id.value());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
