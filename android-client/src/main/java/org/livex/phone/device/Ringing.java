package org.livex.phone.device;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.CommsCheck;

/**
 * What rings until somebody answers.
 *
 * @param brakes by their keys, silent ones of those whom I look after
 * @param check by which control asks whether this phone can be reached
 * @param calls to me, a mediator
 * @param messages by their keys, those that control wants to be confirmed and that are not
 */
public record Ringing(
        boolean redStop, Set<String> brakes, @Nullable CommsCheck check, Set<String> calls, Set<String> messages) {
    static final Ringing NOTHING = new Ringing(false, Set.of(), null, Set.of(), Set.of());

    /** Who looks at the screen sees what is to be confirmed; the rest must be heard by those who look elsewhere. */
    Ringing inFront() {
        return new Ringing(redStop, brakes, check, calls, Set.of());
    }

    public boolean isNothing() {
        return !redStop && brakes.isEmpty() && check == null && calls.isEmpty() && messages.isEmpty();
    }

    /** Somebody may be hurt: it is not to be left for later. */
    boolean isUrgent() {
        return redStop || !brakes.isEmpty();
    }

    /** A stop or the last brake is answered, and something else is not: what sounds on now is of another kind. */
    boolean isLessUrgentThan(Ringing before) {
        return (before.redStop && !redStop) || (!before.brakes.isEmpty() && brakes.isEmpty());
    }

    /** There is something in it that {@code before} did not ring for. */
    boolean isMoreThan(Ringing before) {
        boolean isNewCheck =
                check != null && (before.check == null || !before.check.id().equals(check.id()));
        return (redStop && !before.redStop)
                || !before.brakes.containsAll(brakes)
                || isNewCheck
                || !before.calls.containsAll(calls)
                || !before.messages.containsAll(messages);
    }
}
