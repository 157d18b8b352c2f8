package org.livex.sheet;

import java.util.Map;
import java.util.Optional;
import org.livex.exercise.Decision;
import org.livex.exercise.Rejection;

/** Which cell of a row has the brace for which its row is refused. */
public final class BracedCell {
    private BracedCell() {}

    /** {@code cells} by the key of their column. Empty where it is refused for something else. */
    public static Optional<String> in(Map<String, String> cells, Decision.Rejected refused) {
        if (refused.reason() != Rejection.PLACEHOLDER_BROKEN) {
            return Optional.empty();
        }
        String language = refused.parameters().getOrDefault("language", "");
        int position = Integer.parseInt(refused.parameters().getOrDefault("position", "0"));
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().endsWith(Column.in("", language)))
                .filter(cell -> hasBraceAt(cell.getValue(), position))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Characters count from 1. */
    private static boolean hasBraceAt(String text, int position) {
        return position > 0
                && position <= text.codePointCount(0, text.length())
                && text.codePointAt(text.offsetByCodePoints(0, position - 1)) == '{';
    }
}
