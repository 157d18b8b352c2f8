package org.livex.phone.device;

import java.util.Set;

/**
 * What rings until somebody answers.
 *
 * @param messages that control wants to be confirmed and that are not
 */
record Ringing(boolean redStop, Set<String> messages) {
    static final Ringing NOTHING = new Ringing(false, Set.of());

    boolean isNothing() {
        return !redStop && messages.isEmpty();
    }

    /** There is something in it that {@code before} did not ring for. */
    boolean isMoreThan(Ringing before) {
        return (redStop && !before.redStop) || !before.messages.containsAll(messages);
    }
}
