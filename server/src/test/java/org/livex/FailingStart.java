package org.livex;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.start.Config;
import org.livex.start.StartProblem;

/** A server that must not start, and what it says then. */
@ExtendWith(VertxExtension.class)
abstract class FailingStart {
    @TempDir
    Path folder;

    Vertx vertx;

    @BeforeEach
    void start(Vertx given) {
        vertx = given;
    }

    /** What stops this server, which must not start. */
    StartProblem start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--https-port", "off"));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--packs", "../ops"));
        all.addAll(List.of(arguments));
        return problem(all, Map.of());
    }

    StartProblem problem(List<String> arguments, Map<String, String> environment) {
        try {
            Config config = Config.read(arguments, environment);
            LivexServer.deploy(vertx, config, InstantSource.system()).await(60, TimeUnit.SECONDS);
        } catch (Exception failure) {
            return StartProblem.of(failure);
        }
        throw new AssertionError("it started");
    }
}
