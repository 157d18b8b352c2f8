package org.livex;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.command.MachineClock;
import org.livex.command.SteadyClock;
import org.livex.disk.FreeSpace;
import org.livex.journal.JournalUnavailable;
import org.livex.machine.MachineName;
import org.livex.standby.Standby;
import org.livex.standby.StandbyCode;
import org.livex.standby.StandbyProblem;
import org.livex.start.Config;
import org.livex.start.StartProblem;

/** {@code ops/standby}: a second laptop that follows the first, and takes over when it is told to. */
public final class StandbyMain {
    private static final String HELP = """
            ops/standby ADDRESS [OPTION VALUE]… [-- OPTIONS OF THE SERVER]    follows the server at ADDRESS; it runs with --standby yes
            ops/standby --take-over [-- OPTIONS OF THE SERVER]                goes on in its place, now

              ADDRESS                   the first laptop, such as 192.168.1.10 (port 8443) or 192.168.1.10:9443; only the first time
              --data FOLDER             the data folder, which must be empty or have followed before (LIVEX_DATA)

            The first time it asks for the code that the first laptop's terminal shows. While it follows: Enter says how far it is,
            "take over" makes this laptop the server, with the options of ops/run behind -- or in the environment.
            Exit codes: 0 or 130 stopped by you, 1 it cannot go on, 2 wrong options, 4 a database that cannot be opened; as ops/run
            once it has taken over.""";

    private static final String TAKE_OVER = "--take-over";
    private static final String SERVER_OPTIONS = "--";
    private static final int FAILED = 1;
    private static final int LONGEST_NAME = 63;

    private static final long BETWEEN_ROUNDS_MILLIS = 500;
    private static final long WHILE_FILES_COME_MILLIS = 50;
    private static final Duration REMEMBERED_EVERY = Duration.ofSeconds(5);
    private static final Duration ASKED_FOR = Duration.ofMinutes(2);
    private static final Duration SAID_EVERY = Duration.ofMinutes(1);
    private static final Duration CLOCK_IS_WRONG = Duration.ofSeconds(10);
    /** What a take-over writes does not fit then, nor what comes next. */
    private static final long FULL = 2_097_152;

    private final Standby standby;
    private final TypedLines typed;
    private final PrintStream out;
    private final SteadyClock clock;
    private final FreeSpace space;
    private @Nullable String trouble;
    private @Nullable Instant stuckSince;
    private Standby.@Nullable Reached reached;
    private Instant remembered;
    private Instant said;

    private StandbyMain(Standby standby, TypedLines typed, PrintStream out, SteadyClock clock, FreeSpace space) {
        this.space = space;
        this.standby = standby;
        this.typed = typed;
        this.out = out;
        this.clock = clock;
        this.remembered = clock.instant();
        this.said = Instant.EPOCH;
    }

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (Arguments.askForHelp(given)) {
            System.out.println(ProgramName.in(HELP));
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> server = List.of();
        try {
            server = followed(given, System.getenv(), System.in, out, InstantSource.system(), FreeSpace::of);
        } catch (StartProblem | JournalUnavailable | IOException problem) {
            StartProblem told = StartProblem.of(problem);
            System.err.println(ProgramName.in(
                    String.valueOf(problem instanceof StandbyProblem ? problem.getMessage() : told.getMessage())));
            System.exit(problem instanceof IOException ? FAILED : told.kind().exitCode());
        }
        Main.main(server.toArray(String[]::new));
    }

    /** Follows until somebody takes over, and then says with which options the server starts. */
    static List<String> followed(
            List<String> given,
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            InstantSource wall,
            Function<Path, FreeSpace> spaces)
            throws IOException {
        int end = given.indexOf(SERVER_OPTIONS);
        List<String> own = new ArrayList<>(end < 0 ? given : given.subList(0, end));
        List<String> server = new ArrayList<>(end < 0 ? List.of() : given.subList(end + 1, given.size()));
        boolean takesOver = own.remove(TAKE_OVER);
        Arguments arguments = Arguments.read(own, Map.of("--data", environment.getOrDefault("LIVEX_DATA", "data")));
        Path data = arguments.needed("--data");
        List<String> words = arguments.words();
        if (words.size() > 1 || (takesOver && !words.isEmpty())) {
            throw Arguments.wrong("Name one address, or --take-over alone; --help tells how.");
        }
        server.addAll(List.of("--data", data.toString()));
        // Wrong ones are told of now, and not once the first server is gone.
        List<String> doors = doors(Config.read(server, environment).web());
        SteadyClock clock = MachineClock.tiedTo(wall);
        Vertx vertx = Vertx.vertx();
        try (Standby standby = opened(data, vertx, new Standby.Here(machine(), doors, clock, clock.wall()), out)) {
            StandbyMain following = new StandbyMain(standby, TypedLines.of(in), out, clock, spaces.apply(data));
            Standby.Outcome outcome = takesOver
                    ? standby.takeOver()
                    : following.untilTakenOver(words.isEmpty() ? null : words.getFirst());
            out.println(ProgramName.in(StandbyText.takenOver(outcome, data)));
            return server;
        } finally {
            vertx.close().await();
        }
    }

    private static Standby opened(Path data, Vertx vertx, Standby.Here here, PrintStream out) throws IOException {
        try (SlowStart _ = SlowStart.of(data, out)) {
            return Standby.in(data, vertx, here);
        }
    }

    /** Where it would serve, as the first server asks it there later. */
    private static List<String> doors(Config.Web web) {
        return Stream.concat(
                        web.httpsPort().stream().filter(port -> port > 0).map(port -> "https:" + port),
                        Stream.of(web.port()).filter(port -> port > 0).map(port -> "http:" + port))
                .toList();
    }

    /** What is refused is said, and it goes on following. */
    private Standby.Outcome untilTakenOver(@Nullable String address) throws IOException {
        meet(address);
        while (true) {
            follow();
            try {
                return standby.takeOver();
            } catch (StandbyProblem problem) {
                if (problem.kind() != StandbyProblem.Kind.REFUSED) {
                    throw problem;
                }
                out.println(problem.getMessage());
            }
        }
    }

    private void meet(@Nullable String address) throws IOException {
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
                LockSupport.parkNanos(BETWEEN_ROUNDS_MILLIS * 1_000_000);
            }
        }
    }

    /** Until somebody says that it is to take over. Without a terminal nobody can: then it follows until it is stopped. */
    private void follow() throws IOException {
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

    private static String machine() {
        return MachineName.here()
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .orElse("unknown");
    }
}
