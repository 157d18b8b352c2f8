package org.livex;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** START HERE. Reads the configuration, starts the server, prints how to get in, and closes it on Ctrl-C. */
public final class Main {
    private static final int WRONG_USAGE = 2;
    private static final int CANNOT_START = 3;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException, TimeoutException {
        List<String> given = List.of(arguments);
        if (Config.asksForHelp(given)) {
            System.out.println(
                    "Options, their environment variables, and what they are without you:\n" + Option.help());
            return;
        }
        try {
            run(Config.read(given, System.getenv()));
        } catch (ConfigProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(WRONG_USAGE);
        }
    }

    private static void run(Config config) throws InterruptedException, TimeoutException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        try {
            LivexServer server =
                    LivexServer.deploy(vertx, config, InstantSource.system()).await(1, TimeUnit.MINUTES);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> vertx.close().await(), "shutdown"));
            System.out.println("Livex runs at http://localhost:" + server.port() + "/console/");
        } catch (RuntimeException failure) {
            System.err.println(failure.getMessage());
            System.exit(failure instanceof ConfigProblem ? WRONG_USAGE : CANNOT_START);
        }
    }
}
