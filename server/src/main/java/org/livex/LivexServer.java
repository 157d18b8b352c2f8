package org.livex;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.access.Access;
import org.livex.access.AccessTimes;
import org.livex.command.Outcome;
import org.livex.exercise.ExerciseId;
import org.livex.pack.PackResult;
import org.livex.web.HttpEdge;
import org.livex.web.JoinLinks;
import org.livex.web.OpenExercises;
import org.livex.web.PackShelf;
import org.livex.web.Planning;

/**
 * The server as one verticle: everything of an exercise happens on its event loop, so nothing in it needs a lock; what
 * blocks has threads of its own.
 */
final class LivexServer extends AbstractVerticle {
    private final Config config;
    private final InstantSource clock;
    private @Nullable Running running;

    /** What {@link #stop} has to close, in this order. */
    private record Running(
            List<HttpServer> servers, OpenExercises exercises, Planning planning, Access access, Stores stores) {}

    LivexServer(Config config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    static Future<LivexServer> deploy(Vertx vertx, Config config, InstantSource clock) {
        LivexServer server = new LivexServer(config, clock);
        return vertx.deployVerticle(server).map(server);
    }

    @Override
    public void start(Promise<Void> started) {
        Stores.open(vertx, config.storage())
                .compose(stores -> start(stores).onFailure(_ -> stores.close()))
                .onComplete(started);
    }

    private Future<Void> start(Stores stores) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        OpenExercises exercises = new OpenExercises(vertx, stores.journal(), clock, (_, _) -> (_, _) -> {});
        PackShelf packs = new PackShelf(vertx, List.of(config.scenarios().packs()));
        return Access.open(vertx, stores.access(), AccessTimes.DEFAULT, clock)
                .compose(access -> exercises
                        .openAll()
                        .compose(_ -> loadFirst(stores, exercises, packs))
                        .compose(_ -> {
                            Planning planning = new Planning(exercises, clock);
                            HttpEdge edge = new HttpEdge(
                                    vertx,
                                    new HttpEdge.Inside(access, exercises, planning, stores.tracks(), metrics),
                                    packs,
                                    new JoinLinks(config.web().publicUrl()));
                            return edge.listen(HttpEdge.options()
                                            .setHost("127.0.0.1")
                                            .setPort(config.port()))
                                    .map(server -> {
                                        running = new Running(List.of(server), exercises, planning, access, stores);
                                        return null;
                                    });
                        }));
    }

    /** Plans the demo, or what the operator named, on a server that has nothing yet. */
    private Future<Void> loadFirst(Stores stores, OpenExercises exercises, PackShelf packs) {
        Optional<String> name = config.scenarios().load();
        if (name.isEmpty()) {
            return Future.succeededFuture();
        }
        return stores.journal()
                .exercises()
                .compose(existing -> existing.isEmpty()
                        ? packs.read(name.get()).compose(found -> plan(name.get(), found, exercises))
                        : Future.succeededFuture());
    }

    private Future<Void> plan(String name, Optional<PackResult> found, OpenExercises exercises) {
        return switch (found.orElse(null)) {
            case null ->
                Future.failedFuture(new ConfigProblem("There is no scenario pack \"" + name + "\" in "
                        + config.scenarios().packs() + "; --load none starts an empty server."));
            case PackResult.Invalid invalid ->
                Future.failedFuture(new ConfigProblem("The scenario pack \"" + name + "\" has mistakes, the first: "
                        + invalid.findings().getFirst()));
            case PackResult.Valid valid ->
                new Planning(exercises, clock)
                        .plan(new ExerciseId(name), valid.scenario())
                        .compose(outcome -> outcome instanceof Outcome.Rejected rejected
                                ? Future.failedFuture(new ConfigProblem("The scenario pack \"" + name
                                        + "\" was refused: " + rejected.reason().code() + " " + rejected.parameters()))
                                : Future.succeededFuture());
        };
    }

    int port() {
        return running().servers().getFirst().actualPort();
    }

    Access access() {
        return running().access();
    }

    Planning planning() {
        return running().planning();
    }

    @Override
    public void stop(Promise<Void> stopped) {
        Running was = running;
        if (was == null) {
            stopped.complete();
            return;
        }
        Future.join(was.servers().stream().map(HttpServer::close).toList())
                .eventually(() -> {
                    was.exercises().close();
                    return was.access().close();
                })
                .eventually(was.stores()::close)
                .<Void>mapEmpty()
                .onComplete(stopped);
    }

    private Running running() {
        return Objects.requireNonNull(running, "not started");
    }
}
