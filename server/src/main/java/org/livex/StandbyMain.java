package org.livex;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.livex.journal.JournalUnavailable;
import org.livex.standby.Standby;
import org.livex.standby.StandbyCode;
import org.livex.standby.StandbyProblem;
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

    /** In the place of a line that nobody will type. */
    private static final String END = "\u0004";

    private static final long BETWEEN_ROUNDS_MILLIS = 500;
    private static final Duration REMEMBERED_EVERY = Duration.ofSeconds(5);
    private static final Duration ASKED_FOR = Duration.ofMinutes(2);
    private static final Duration SAID_EVERY = Duration.ofMinutes(1);

    private final Standby standby;
    private final LinkedBlockingQueue<String> typed;
    private final PrintStream out;
    private final InstantSource clock;
    private @Nullable String trouble;
    private Standby.@Nullable Reached reached;
    private Instant remembered;
    private Instant said;

    private StandbyMain(Standby standby, LinkedBlockingQueue<String> typed, PrintStream out, InstantSource clock) {
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
            server = followed(given, System.getenv(), System.in, out);
        } catch (StartProblem | JournalUnavailable | IOException problem) {
            StartProblem told = StartProblem.of(problem);
            System.err.println(ProgramName.in(
                    String.valueOf(problem instanceof StandbyProblem ? problem.getMessage() : told.getMessage())));
            System.exit(problem instanceof IOException ? FAILED : told.kind().exitCode());
        }
        Main.main(server.toArray(String[]::new));
    }

    /** Follows until somebody takes over, and then says with which options the server starts. */
    static List<String> followed(List<String> given, Map<String, String> environment, InputStream in, PrintStream out)
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
        Vertx vertx = Vertx.vertx();
        try (Standby standby = Standby.in(data, vertx)) {
            StandbyMain following = new StandbyMain(standby, lines(in), out, InstantSource.system());
            Standby.Outcome outcome = takesOver
                    ? standby.takeOver()
                    : following.untilTakenOver(words.isEmpty() ? null : words.getFirst());
            out.println(ProgramName.in(StandbyText.takenOver(outcome, data)));
            return server;
        } finally {
            vertx.close().await();
        }
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
        }
    }

    private void pair(String address) throws IOException {
        byte[] salt = asked(address);
        while (true) {
            out.println("Type the code that the first laptop's terminal shows now:");
            String line = line();
            if (line == null) {
                throw Arguments.wrong("No code was typed; nothing was done.");
            }
            Optional<StandbyCode> code = StandbyCode.read(line);
            if (code.isEmpty()) {
                out.println("A code has 20 letters and digits, such as ABCDE-FGHJK-LMNPQ-RSTUV.");
                continue;
            }
            try {
                standby.pair(address, code.get(), salt, machine());
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
            String line = next();
            if (line == null || line.equals(END)) {
                continue;
            }
            switch (line.strip().toLowerCase(Locale.ROOT)) {
                case "take over", "take-over" -> {
                    return;
                }
                case "" -> sayHowFar();
                default -> out.println("Enter says how far it is, \"take over\" makes this laptop the server.");
            }
        }
    }

    private void round() throws IOException {
        try {
            Standby.Reached now = standby.catchUp();
            boolean isNews = trouble != null || reached == null || (reached.filesLeft() && !now.filesLeft());
            trouble = null;
            reached = now;
            standby.takeDoubts().forEach(out::println);
            if (isNews || isDue(said, SAID_EVERY)) {
                sayHowFar();
            }
            if (isDue(remembered, REMEMBERED_EVERY)) {
                standby.remember();
                remembered = clock.instant();
            }
        } catch (StandbyProblem problem) {
            switch (problem.kind()) {
                case AWAY, NOT_BELIEVED, TOO_MANY -> missed(String.valueOf(problem.getMessage()));
                case OTHERS, REPLACED, REFUSED -> throw problem;
            }
        }
    }

    private void missed(String why) throws IOException {
        if (!why.equals(trouble)) {
            trouble = why;
            standby.remember();
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
                        : StandbyText.reached(now, clock.instant()));
    }

    private @Nullable String next() {
        try {
            return typed.poll(BETWEEN_ROUNDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it followed", e);
        }
    }

    private @Nullable String line() {
        try {
            String line = typed.take();
            return line.equals(END) ? null : line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Whoever has no terminal, such as a service, follows all the same; only the code must be typed. */
    private static LinkedBlockingQueue<String> lines(InputStream in) {
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("typed").start(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException _) {
                // Nobody types any more.
            }
            lines.add(END);
        });
        return lines;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "unknown";
        }
    }
}
