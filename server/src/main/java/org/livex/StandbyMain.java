package org.livex;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.livex.command.MachineClock;
import org.livex.command.SteadyClock;
import org.livex.disk.FreeSpace;
import org.livex.journal.JournalUnavailable;
import org.livex.machine.MachineName;
import org.livex.standby.Standby;
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

    private StandbyMain() {}

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
            Standby.Outcome outcome;
            if (takesOver) {
                outcome = standby.takeOver();
            } else {
                TypedLines typed = TypedLines.of(in);
                new StandbyPairing(standby, typed, out, clock).meet(words.isEmpty() ? null : words.getFirst());
                outcome =
                        untilTakenOver(standby, new StandbyRounds(standby, typed, out, clock, spaces.apply(data)), out);
            }
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
    private static Standby.Outcome untilTakenOver(Standby standby, StandbyRounds rounds, PrintStream out)
            throws IOException {
        while (true) {
            rounds.follow();
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

    private static String machine() {
        return MachineName.here()
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .orElse("unknown");
    }
}
