package org.livex.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.SheetFile;

/**
 * Where the reading of a file stands: the questions of one {@code stage} that are open, each with a guess, or, when all
 * are answered, the draft.
 */
public record Step(
        Stage stage,
        SheetFile.@Nullable TextForm text,
        List<Question> questions,
        @Nullable Draft draft) {
    /** In the order in which they are asked. */
    public enum Stage {
        TABLE,
        COLUMNS,
        TIMES,
        ROWS,
        PEOPLE,
        NAMES,
        CHECK
    }

    public Step {
        questions = List.copyOf(questions);
    }
}
