package org.livex.translate;

import java.util.HashMap;
import java.util.Map;

/** The sentences that a tool cut a text into, by number, and whether anything stands in each. */
final class Segments {
    private final Map<String, Boolean> isFilled = new HashMap<>();

    void add(String number, boolean isBlank) {
        isFilled.merge(number, !isBlank, Boolean::logicalAnd);
    }

    /** A target that was not cut at all is a whole one. */
    boolean hasAllOf(Segments source) {
        if (isFilled.isEmpty()) {
            return true;
        }
        return isFilled.entrySet().stream()
                        .allMatch(one -> one.getValue() || Boolean.FALSE.equals(source.isFilled.get(one.getKey())))
                && source.isFilled.entrySet().stream()
                        .allMatch(one -> !one.getValue() || isFilled.containsKey(one.getKey()));
    }
}
