package org.livex;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.livex.command.MachineClock;
import org.livex.start.Config;
import org.livex.start.OpenFiles;
import org.livex.start.Option;
import org.livex.start.StartProblem;
import org.livex.start.Welcome;

/** START HERE. Reads the configuration, starts the server, prints how to get in, and closes it on Ctrl-C. */
public final class Main {
    private static final long START_MINUTES = 5;
    private static final long STOP_SECONDS = 2;

    /** The first word of a start that follows another server: what was learned of the server's classes serves it too. */
    private static final String FOLLOWS = "standby";

    /** QR codes are drawn in characters that a terminal understands whatever the locale says. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] arguments) {
        Optional<String> tooFewFiles = OpenFiles.ofThisProcess().fault();
        if (tooFewFiles.isPresent()) {
            System.err.println(tooFewFiles.get());
            System.exit(StartProblem.Kind.MACHINE.exitCode());
        }
        List<String> given = List.of(arguments);
        if (!given.isEmpty() && given.getFirst().equals(FOLLOWS)) {
            StandbyMain.main(given.subList(1, given.size()).toArray(String[]::new));
            return;
        }
        try {
            if (Config.asksForHelp(given)) {
                OUT.println(help());
                return;
            }
            Config config = Config.read(given, System.getenv());
            // Before anything logs: logback reads it once.
            System.setProperty(Option.LOG.variable(), config.terminal().logLevel());
            run(config);
        } catch (StartProblem problem) {
            exit(problem);
        }
    }

    private static void exit(StartProblem problem) {
        System.err.println(ProgramName.in(String.valueOf(problem.getMessage())));
        System.exit(problem.kind().exitCode());
    }

    private static void run(Config config) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        try {
            LivexServer server = deployed(vertx, config);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx, server), "shutdown"));
            server.onStandbyCode(
                    code -> OUT.println(StandbyText.code(code, config.terminal().codes())));
            // Not on the event loop: closing needs it, and an exit waits for that.
            server.ended().onSuccess(problem -> new Thread(() -> exit(problem), "end").start());
            welcome(server, config).await(START_MINUTES, TimeUnit.MINUTES).ifPresent(OUT::println);
        } catch (Exception failure) {
            // What is awaited throws whatever it failed with, checked or not.
            throw StartProblem.of(failure);
        }
    }

    /** Nobody is let in by a server that was told, while it started, that another one goes on in its place. */
    static Future<Optional<String>> welcome(LivexServer server, Config config) {
        return server.isReplaced()
                ? Future.succeededFuture(Optional.empty())
                : Welcome.of(server.running(), config)
                        .map(Optional::of)
                        .recover(failure -> server.isReplaced()
                                ? Future.succeededFuture(Optional.empty())
                                : Future.failedFuture(failure))
                        .map(words -> words.filter(_ -> !server.isReplaced()));
    }

    private static LivexServer deployed(Vertx vertx, Config config) throws TimeoutException {
        try (SlowStart _ = SlowStart.of(config.storage().data(), OUT)) {
            return LivexServer.deploy(vertx, config, MachineClock.tiedTo(InstantSource.system()))
                    .await(START_MINUTES, TimeUnit.MINUTES);
        }
    }

    /**
     * What was acknowledged is durable already: whatever does not close in time loses nothing. Sockets of phones that do not answer
     * the farewell end with the process.
     */
    private static void stop(Vertx vertx, LivexServer server) {
        try {
            var _ = vertx.close();
            server.closed().await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (RuntimeException | TimeoutException _) {
            System.err.println("Stopped before everything was closed; nothing is lost.");
        }
    }

    private static String help() {
        Map<String, String> set = ProgramName.isInstalled() ? System.getenv() : Map.of();
        return ProgramName.in("""
                ops/run [OPTION VALUE]…    starts Livex; Ctrl-C stops it, the next start goes on where it was

                Other programs; each lists its options with --help:
                  ops/backup            an encrypted backup now; the server may run meanwhile
                  ops/restore           a data folder of a backup
                  ops/standby           follows another laptop's server, and goes on in its place
                  ops/certificate       a certificate that every phone trusts
                  ops/verify-journal    whether the entries of a database are as they were written
                  ops/rehearse          simulated participants play on a server that runs

                Options of the server, their environment variables, and what they are without you:
                %s

                Exit codes: 0 or 130 stopped by you; 3 no memory left; %s.""".formatted(Option.help(set), exitCodes()));
    }

    private static String exitCodes() {
        return Arrays.stream(StartProblem.Kind.values())
                .map(kind -> String.format(Locale.ROOT, "%d %s", kind.exitCode(), kind.meaning()))
                .collect(Collectors.joining("; "));
    }
}
