package org.livex.phone.device;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.CommsCheck;

/**
 * What rings until somebody answers.
 *
 * @param check by which control asks whether this phone can be reached
 * @param calls to me, a mediator
 * @param messages by their keys, those that control wants to be confirmed and that are not
 */
record Ringing(boolean redStop, @Nullable CommsCheck check, Set<String> calls, Set<String> messages) {
    static final Ringing NOTHING = new Ringing(false, null, Set.of(), Set.of());

    /** Who looks at the screen sees what is to be confirmed; the rest must be heard by those who look elsewhere. */
    Ringing inFront() {
        return new Ringing(redStop, check, calls, Set.of());
    }

    boolean isNothing() {
        return !redStop && check == null && calls.isEmpty() && messages.isEmpty();
    }

    /** There is something in it that {@code before} did not ring for. */
    boolean isMoreThan(Ringing before) {
        boolean isNewCheck =
                check != null && (before.check == null || !before.check.id().equals(check.id()));
        return (redStop && !before.redStop)
                || isNewCheck
                || !before.calls.containsAll(calls)
                || !before.messages.containsAll(messages);
    }
}
