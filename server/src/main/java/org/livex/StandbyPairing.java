package org.livex;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.livex.journal.JournalUnavailable;
import org.livex.standby.Standby;
import org.livex.standby.StandbyCode;
import org.livex.standby.StandbyProblem;

/** Brings a stand-by together with its first laptop at the terminal: by its address, and the first time by a code. */
final class StandbyPairing {
    private static final long BETWEEN_TRIES_MILLIS = 500;
    private static final Duration ASKED_FOR = Duration.ofMinutes(2);

    private final Standby standby;
    private final TypedLines typed;
    private final PrintStream out;
    private final InstantSource clock;

    StandbyPairing(Standby standby, TypedLines typed, PrintStream out, InstantSource clock) {
        this.standby = standby;
        this.typed = typed;
        this.out = out;
        this.clock = clock;
    }

    /** Where no address is typed, it is the one of before. */
    void meet(@Nullable String address) throws IOException {
        if (standby.address().isEmpty()) {
            if (address == null) {
                throw Arguments.wrong("Name the first laptop, such as ops/standby 192.168.1.10; --help tells how.");
            }
            pair(address);
        } else if (address != null) {
            standby.moved(address);
            if (isForgotten()) {
                pair(address);
            }
        }
        out.println(ProgramName.in(StandbyText.follows(standby.address().orElseThrow())));
    }

    /** Another stand-by was paired meanwhile, or the first server is another one of the same past. */
    private boolean isForgotten() throws IOException {
        try {
            standby.catchUp();
            return false;
        } catch (StandbyProblem problem) {
            return switch (problem.kind()) {
                case NOT_BELIEVED -> true;
                case AWAY, TOO_MANY -> false;
                case OTHERS, REPLACED, REFUSED -> throw problem;
            };
        } catch (IOException | JournalUnavailable _) {
            // It is told with the first round.
            return false;
        }
    }

    private void pair(String address) throws IOException {
        byte[] salt = asked(address);
        while (true) {
            out.println("Type the code that the first laptop's terminal shows now:");
            String line = typed.next().orElseThrow(() -> Arguments.wrong("No code was typed; nothing was done."));
            Optional<StandbyCode> code = StandbyCode.read(line);
            if (code.isEmpty()) {
                out.println("A code has 20 letters and digits, such as ABCDE-FGHJK-LMNPQ-RSTUV.");
                continue;
            }
            try {
                standby.pair(address, code.get(), salt);
                return;
            } catch (StandbyProblem problem) {
                // Where no answer came, the code may have been used all the same: it is asked for another one then.
                if (problem.kind() != StandbyProblem.Kind.NOT_BELIEVED && problem.kind() != StandbyProblem.Kind.AWAY) {
                    throw problem;
                }
                out.println(problem.getMessage());
                salt = asked(address);
            }
        }
    }

    /** A first server that is just starting, or busy, is asked again for a while. */
    private byte[] asked(String address) throws IOException {
        Instant end = clock.instant().plus(ASKED_FOR);
        boolean isSaid = false;
        while (true) {
            try {
                return standby.ask(address);
            } catch (StandbyProblem problem) {
                if (problem.kind() != StandbyProblem.Kind.AWAY
                        || !clock.instant().isBefore(end)) {
                    throw problem;
                }
                if (!isSaid) {
                    out.println(StandbyText.asksAgain(String.valueOf(problem.getMessage()), ASKED_FOR));
                    isSaid = true;
                }
                LockSupport.parkNanos(BETWEEN_TRIES_MILLIS * 1_000_000);
            }
        }
    }
}
