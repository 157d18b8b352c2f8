package org.livex.room;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.livex.command.Timers;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/**
 * Decides when control hears of a person's phone: at once after silence, then at most once in {@link #PAUSE_MILLIS}, and
 * only what is new. A thousand phones that answer an inject have nothing else to say of themselves than before. One event
 * loop owns it.
 */
final class ContactPace {
    static final long PAUSE_MILLIS = 5_000;

    private final Timers timers;
    private final Map<Who, Told> told = new HashMap<>();

    /** Somebody in one exercise. */
    record Who(ExerciseId exercise, PersonId person) {}

    /** What control sees of a phone besides the time; null where it did not say. */
    record Look(
            DeviceId device,
            @Nullable Language language,
            @Nullable PhoneState phone) {}

    /** {@code later} is what changed meanwhile, or was not taken by all; null where nothing did. */
    private record Told(Look look, long pause, @Nullable BooleanSupplier later) {
        private static final long OVER = -1;

        boolean isPausing() {
            return pause != OVER;
        }
    }

    ContactPace(Timers timers) {
        this.timers = timers;
    }

    /**
     * Tells now, when the pause is over, or never. {@code isNews}: its time alone is worth telling, since no open socket
     * shows that they are there. {@code tell} answers false where somebody could not take it: it is told again.
     */
    void heard(Who who, Look look, boolean isNews, BooleanSupplier tell) {
        Told before = told.get(who);
        if (before == null || (!before.isPausing() && (isNews || !look.equals(before.look())))) {
            tell(who, look, tell);
        } else if (before.isPausing() && (before.later() != null || !look.equals(before.look()))) {
            told.put(who, new Told(look, before.pause(), tell));
        }
    }

    /** Control does not know of them any more: whatever comes next is told at once. */
    void forget(Who who) {
        Told before = told.remove(who);
        if (before != null && before.isPausing()) {
            timers.cancel(before.pause());
        }
    }

    private void tell(Who who, Look look, BooleanSupplier tell) {
        long pause = timers.set(PAUSE_MILLIS, () -> pauseEnds(who));
        told.put(who, new Told(look, pause, tell.getAsBoolean() ? null : tell));
    }

    private void pauseEnds(Who who) {
        Told before = told.get(who);
        if (before != null && before.later() != null) {
            tell(who, before.look(), before.later());
        } else if (before != null) {
            told.put(who, new Told(before.look(), Told.OVER, null));
        }
    }
}
