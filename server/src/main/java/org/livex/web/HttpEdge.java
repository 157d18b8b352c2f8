package org.livex.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.livex.access.Access;
import org.livex.catalogue.Catalogue;
import org.livex.command.CommandIds;
import org.livex.command.Timers;
import org.livex.disk.Disk;
import org.livex.exercise.DeviceId;
import org.livex.nudge.Nudges;
import org.livex.track.Tracks;

/** All routes of the server. The one place that says what is served where. */
public final class HttpEdge {
    static final int LARGEST_MESSAGE = 1024 * 1024;
    private static final long LARGEST_PACK = 64L * 1024 * 1024;

    private final Vertx vertx;
    private final Router router;
    private final LiveRoute live;

    /** What the edge calls, made by Main. */
    public record Inside(
            Access access,
            OpenExercises exercises,
            Planning planning,
            Kept kept,
            Translating translating,
            Instruments instruments) {}

    /** What is read off: the time, and how the server does. */
    public record Instruments(InstantSource clock, PrometheusMeterRegistry metrics) {}

    /** What is kept besides the journal, and on which disk. */
    public record Kept(Tracks tracks, MediaShelf media, Catalogue catalogue, Disk disk) {}

    /** What rings at phones; {@code webPushKey} is the public VAPID key that browsers subscribe with. */
    public record Ringing(Nudges nudges, String webPushKey) {}

    /** How people come in, and the app that they may get at the door. */
    public record Entrance(JoinLinks links, Optional<AppPackage> app) {}

    public HttpEdge(Vertx vertx, Inside inside, Ringing ringing, PackShelf packs, Entrance entrance) {
        this.vertx = vertx;
        this.router = Router.router(vertx);
        InstantSource clock = inside.instruments().clock();
        Visitors visitors = new Visitors(inside.access(), inside.exercises());
        Whereabouts whereabouts =
                new Whereabouts(inside.kept().tracks(), new CommandIds(clock), Timers.of(vertx));
        Sync sync = new Sync(inside.access(), whereabouts);
        this.live = new LiveRoute(vertx, visitors, sync, whereabouts);
        inside.access().onRevoked(device -> vertx.runOnContext(_ -> live.closeAllOf(device)));
        inside.access().onRevoked(whereabouts::forget);
        inside.kept().disk().onLittleRoom(report -> inside.exercises().tellControl(DiskJson.hint(report)));

        router.route().handler(Guard::handle);
        router.get("/api/exercises/:exercise/live").handler(live::handle);
        bodies();
        new JoinRoutes(inside.access(), inside.exercises(), entrance.links()).on(router);
        new SyncRoutes(visitors, sync).on(router);
        new ReviewRoutes(visitors, inside.exercises().journal(), inside.kept().tracks()).on(router);
        new MediaRoutes(visitors, inside.kept().media()).on(router);
        new TextRoutes(visitors).on(router);
        new PeopleRoutes(visitors, inside.access(), ringing.nudges(), entrance.links(), whereabouts).on(router);
        new ExerciseRoutes(
                        visitors,
                        inside.exercises(),
                        inside.planning(),
                        packs,
                        new ExerciseRoutes.Entering(inside.access(), entrance.links()))
                .on(router);
        new PrepareRoutes(visitors, inside.access(), new DryRuns(vertx)).on(router);
        new TalkRoutes(visitors).on(router);
        new AuthoringRoutes(visitors, whereabouts).on(router);
        new CatalogueRoutes(visitors, inside.kept().catalogue(), clock).on(router);
        new TranslationRoutes(visitors, inside.translating()).on(router);
        new ExchangeRoutes(visitors, inside.translating().files()).on(router);
        new SheetRoutes(vertx, visitors, clock).on(router);
        new PackRoutes(vertx, visitors, inside.kept().media(), inside.planning(), clock).on(router);
        new PushRoutes(visitors, ringing).on(router);
        new OperationRoutes(
                        inside.exercises().journal(),
                        inside.instruments().metrics(),
                        live,
                        inside.kept().disk())
                .on(router);
        new AppRoutes(vertx, entrance.links(), entrance.app()).on(router);
        new OpenApiRoute(vertx).on(router);
        new WebAssets(vertx).on(router);
        router.route().failureHandler(Reply::failure);
        for (int status : new int[] {400, 404, 405, 413, 415}) {
            router.errorHandler(status, ctx -> Reply.problem(ctx, Problems.ofStatus(status)));
        }
    }

    public static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxWebSocketMessageSize(LARGEST_MESSAGE)
                .setMaxWebSocketFrameSize(LARGEST_MESSAGE)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(LiveRoute.SUBPROTOCOL))
                .setTcpNoDelay(true);
    }

    public Future<HttpServer> listen(HttpServerOptions options) {
        return vertx.createHttpServer(options).requestHandler(router).listen();
    }

    /** Serves one more file that the server has made. */
    public void file(String path, String type, Buffer bytes) {
        router.get(path)
                .handler(ctx ->
                        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(bytes));
    }

    /** Whether this device has an open live connection. */
    public boolean isConnected(DeviceId device) {
        return live.isConnected(device);
    }

    List<Route> routes() {
        return router.getRoutes();
    }

    /** Only a pack may be large. Files are never written: what comes stays in bounded memory. */
    private void bodies() {
        router.post("/api/exercises").handler(BodyHandler.create(false).setBodyLimit(LARGEST_PACK));
        router.post("/api/exercises/:exercise/pack-comparisons")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_PACK));
        for (String files : new String[] {"xliff", "tbx"}) {
            router.post("/api/exercises/:exercise/" + files)
                    .handler(BodyHandler.create(false).setBodyLimit(ExchangeRoutes.LARGEST_FILE));
        }
        router.post("/api/exercises/:exercise/spreadsheets")
                .handler(BodyHandler.create(false).setBodyLimit(SheetRoutes.LARGEST_FILE));
        router.route("/api/*").handler(BodyHandler.create(false).setBodyLimit(LARGEST_MESSAGE));
    }
}
