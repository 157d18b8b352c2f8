package org.livex.phone.device;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.CommsAnswer;
import org.livex.phone.model.CommsCheck;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Participation;
import org.livex.phone.words.Words;

/** Tells control what came of a comms check on this phone: whether it could be heard, and whether somebody saw it. Each once. */
final class CommsWitness {
    private final Participation participation;
    private final Supplier<Words> words;
    private final Clock clock;
    private final Set<CommsAnswer> told = EnumSet.noneOf(CommsAnswer.class);
    private String checkTold = "";

    CommsWitness(Participation participation, Supplier<Words> words, Clock clock) {
        this.participation = participation;
        this.words = words;
        this.clock = clock;
    }

    void see(@Nullable CommsCheck check, boolean isHeard, boolean isSeen) {
        if (check == null) {
            return;
        }
        if (!check.id().equals(checkTold)) {
            checkTold = check.id();
            told.clear();
        }
        if (isHeard) {
            tell(check, CommsAnswer.RANG);
        }
        if (isSeen) {
            tell(check, CommsAnswer.SHOWN);
        }
    }

    private void tell(CommsCheck check, CommsAnswer answer) {
        if (check.said().contains(answer) || !told.add(answer)) {
            return;
        }
        try {
            participation.act(CommsCheck.ANSWER, answer.to(check, words.get().language, clock.instant()));
        } catch (NotSaved full) {
            told.remove(answer);
        }
    }
}
