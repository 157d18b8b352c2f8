package org.livex.translate;

import java.util.HashMap;
import java.util.Map;

/** The sentences that a tool cut a text into, by number, and whether anything stands in each. */
final class Segments {
    private final Map<String, Boolean> isFilled = new HashMap<>();
    private boolean isDoubled;

    void add(String number, boolean isBlank) {
        isDoubled |= !number.isEmpty() && isFilled.containsKey(number);
        isFilled.merge(number, !isBlank, Boolean::logicalAnd);
    }

    /** One of them is there twice: nobody can know which is meant. */
    boolean hasDoubled() {
        return isDoubled;
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
