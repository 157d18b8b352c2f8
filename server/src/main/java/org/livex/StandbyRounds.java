package org.livex;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.disk.FreeSpace;
import org.livex.journal.JournalUnavailable;
import org.livex.standby.Standby;
import org.livex.standby.StandbyProblem;

/** Follows the first laptop round by round, and says at the terminal how far it is and what keeps it. */
final class StandbyRounds {
    private static final long BETWEEN_ROUNDS_MILLIS = 500;
    private static final long WHILE_FILES_COME_MILLIS = 50;
    private static final Duration REMEMBERED_EVERY = Duration.ofSeconds(5);
    private static final Duration SAID_EVERY = Duration.ofMinutes(1);
    private static final Duration CLOCK_IS_WRONG = Duration.ofSeconds(10);
    /** What a take-over writes does not fit then, nor what comes next. */
    private static final long FULL = 2_097_152;

    private final Standby standby;
    private final TypedLines typed;
    private final PrintStream out;
    private final InstantSource clock;
    private final FreeSpace space;
    private @Nullable String trouble;
    private @Nullable Instant stuckSince;
    private Standby.@Nullable Reached reached;
    private Instant remembered;
    private Instant said;

    StandbyRounds(Standby standby, TypedLines typed, PrintStream out, InstantSource clock, FreeSpace space) {
        this.standby = standby;
        this.typed = typed;
        this.out = out;
        this.clock = clock;
        this.space = space;
        this.remembered = clock.instant();
        this.said = Instant.EPOCH;
    }

    /** Until somebody says that it is to take over. Without a terminal nobody can: then it follows until it is stopped. */
    void follow() throws IOException {
        while (true) {
            round();
            Optional<String> line = typed.within(filesCome() ? WHILE_FILES_COME_MILLIS : BETWEEN_ROUNDS_MILLIS);
            if (line.isEmpty()) {
                continue;
            }
            switch (line.get().strip().toLowerCase(Locale.ROOT)) {
                case "take over", "take-over" -> {
                    return;
                }
                case "" -> sayHowFar();
                default -> out.println("Enter says how far it is, \"take over\" makes this laptop the server.");
            }
        }
    }

    private boolean filesCome() {
        Standby.Reached now = reached;
        return trouble == null && now != null && now.filesLeft();
    }

    private void round() throws IOException {
        try {
            Standby.Reached now = standby.catchUp();
            // Where nothing new has come, only this tells that the disk is still full.
            if (trouble != null || isDue(remembered, REMEMBERED_EVERY)) {
                standby.remember();
                remembered = clock.instant();
            }
            boolean isNews = trouble != null || reached == null || (reached.filesLeft() && !now.filesLeft());
            reached = now;
            if (isDiskFull()) {
                // All that there is may be here; what comes next would not fit.
                stuck(StandbyText.NO_ROOM);
                return;
            }
            trouble = null;
            stuckSince = null;
            standby.takeDoubts().forEach(out::println);
            if (isNews || isDue(said, SAID_EVERY)) {
                sayHowFar();
            }
        } catch (StandbyProblem problem) {
            switch (problem.kind()) {
                case AWAY, NOT_BELIEVED, TOO_MANY -> missed(String.valueOf(problem.getMessage()));
                case OTHERS, REPLACED, REFUSED -> throw problem;
            }
        } catch (IOException | JournalUnavailable problem) {
            stuck(String.valueOf(problem.getMessage()));
        }
    }

    /** Of this laptop, such as a full disk: it may pass, and what is here stays good. */
    private void stuck(String why) {
        Instant since = stuckSince == null ? clock.instant() : stuckSince;
        stuckSince = since;
        boolean isFull = isDiskFull();
        standby.stuck(isFull, Duration.between(since, clock.instant()));
        // What a full disk refuses first changes from round to round.
        String told = isFull ? StandbyText.NO_ROOM : why;
        if (!told.equals(trouble)) {
            trouble = told;
            out.println(StandbyText.stuck(why, isFull, StandbyText.upTo(standby.upTo())));
        }
    }

    private boolean isDiskFull() {
        try {
            return space.now().free() < FULL;
        } catch (IOException _) {
            return false;
        }
    }

    private void missed(String why) {
        if (!why.equals(trouble)) {
            trouble = why;
            // What is not written down now is with the end, or the next time.
            try {
                standby.remember();
            } catch (IOException problem) {
                out.println(problem.getMessage());
            }
            out.println(StandbyText.away(why, StandbyText.upTo(standby.upTo())));
        }
    }

    private boolean isDue(Instant last, Duration every) {
        return !clock.instant().isBefore(last.plus(every));
    }

    private void sayHowFar() {
        said = clock.instant();
        Standby.Reached now = reached;
        out.println(
                now == null || trouble != null
                        ? StandbyText.upTo(standby.upTo())
                        : StandbyText.reached(now, standby.firstsTime().orElse(clock.instant())));
        standby.clockAhead()
                .filter(ahead -> trouble == null && ahead.abs().compareTo(CLOCK_IS_WRONG) >= 0)
                .ifPresent(ahead -> out.println(StandbyText.clockAhead(ahead)));
    }
}
