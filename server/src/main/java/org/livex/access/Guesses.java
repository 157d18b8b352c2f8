package org.livex.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Which codes are looked at, so that whoever guesses learns too little and whoever has a card gets in beside them. */
final class Guesses {
    private final GuessLimit limit;
    private final PrefixTries tries;

    private Guesses(GuessLimit limit, PrefixTries tries) {
        this.limit = limit;
        this.tries = tries;
    }

    static Guesses counted(InstantSource clock) {
        return new Guesses(new GuessLimit(clock), new PrefixTries(clock));
    }

    sealed interface Verdict {
        /** It is not looked at. */
        record TooMany(Duration pause) implements Verdict {}

        /** It is looked at: a right one gives back what it cost, a wrong one hears {@code ifWrong}. */
        record Counted(Runnable giveBack, JoinResult ifWrong) implements Verdict {}
    }

    /** Above the limit a wrong code hears the same whether it was looked at or not. */
    Verdict count(JoinCode code, String address) {
        Optional<Duration> wait = limit.count(address);
        if (wait.isEmpty()) {
            return new Verdict.Counted(() -> limit.giveBack(address), new JoinResult.CodeUnknown());
        }
        return tries.count(code)
                ? new Verdict.Counted(() -> tries.giveBack(code), new JoinResult.TooManyAttempts(wait.get()))
                : new Verdict.TooMany(wait.get());
    }
}
