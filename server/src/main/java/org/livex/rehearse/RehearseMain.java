package org.livex.rehearse;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs a rehearsal against a server and prints how it goes. */
public final class RehearseMain {
    private static final int SOMETHING_LOST = 1;
    private static final int WRONG_USAGE = 2;
    private static final int CANNOT_RUN = 3;
    private static final long REPORT_SECONDS = 90;

    /** Call names and titles are of every script, whatever the locale says. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private RehearseMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (given.contains("--help") || given.contains("-h")) {
            String installed = System.getProperty("livex.program");
            OUT.println(
                    installed == null
                            ? RehearseOptions.HELP
                            : RehearseOptions.HELP.replace("ops/rehearse", installed + " rehearse"));
            return;
        }
        // Not exit: the hook of Ctrl-C would wait for a report that has been written.
        Runtime.getRuntime().halt(exitCodeOf(given));
    }

    private static int exitCodeOf(List<String> given) {
        try {
            return rehearse(RehearseOptions.read(given)).isClean() ? 0 : SOMETHING_LOST;
        } catch (RehearseOptions.Wrong wrong) {
            OUT.println(wrong.getMessage());
            return WRONG_USAGE;
        } catch (RuntimeException | IOException failure) {
            OUT.println("The rehearsal cannot go on: " + failure.getMessage());
            return CANNOT_RUN;
        }
    }

    private static RehearsalReport rehearse(RehearseOptions options) throws IOException {
        Vertx vertx = Vertx.vertx();
        Rehearsal rehearsal = onLoop(vertx, () -> join(vertx, options));
        keepDevice(options, rehearsal);
        CountDownLatch reported = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(vertx, rehearsal, reported)));
        RehearsalReport report = onLoop(vertx, rehearsal::run);
        keepDevice(options, rehearsal);
        Files.writeString(options.report(), Json.pretty(report.json()) + "\n");
        OUT.println();
        OUT.println(ReportText.of(report));
        OUT.println(
                "The whole report is in " + options.report().toAbsolutePath().normalize());
        reported.countDown();
        return report;
    }

    private static <T> T onLoop(Vertx vertx, Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        vertx.runOnContext(
                _ -> Future.succeededFuture().compose(_ -> work.get()).onComplete(done));
        return done.future().await();
    }

    /** By the code that was given, or else as what a server on this machine leaves for whoever may read its data. */
    private static Future<Rehearsal> join(Vertx vertx, RehearseOptions options) {
        if (options.code().isPresent()) {
            return Rehearsal.join(vertx, options.plan(), options.code().get(), OUT::println);
        }
        Optional<String> before = options.local().refreshToken();
        Future<Rehearsal> again = before.map(token -> Rehearsal.renew(vertx, options.plan(), token, OUT::println))
                .orElseGet(() -> Future.failedFuture("was never here"));
        return again.recover(_ -> options.local()
                .code()
                .map(code -> Rehearsal.join(vertx, options.plan(), code, OUT::println))
                .orElseThrow(() -> new RehearseOptions.Wrong(
                        "There is no controller's link in " + options.local().link()
                                + ": start the server with ops/run, or give --code with one from its console.")));
    }

    private static void keepDevice(RehearseOptions options, Rehearsal rehearsal) throws IOException {
        if (options.code().isEmpty()) {
            options.local().keep(rehearsal.pass());
        }
    }

    private static void finish(Vertx vertx, Rehearsal rehearsal, CountDownLatch reported) {
        vertx.runOnContext(_ -> rehearsal.finish());
        try {
            if (!reported.await(REPORT_SECONDS, TimeUnit.SECONDS)) {
                OUT.println("No report: the phones could not finish.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
