package org.livex.web.routes;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.access.Access;
import org.livex.access.Wifi;
import org.livex.backup.Backups;
import org.livex.ballot.Ballots;
import org.livex.basemap.Basemap;
import org.livex.catalogue.Catalogue;
import org.livex.command.CommandIds;
import org.livex.command.Timers;
import org.livex.disk.Disk;
import org.livex.disk.OpenFileWatch;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.machine.HeapWatch;
import org.livex.nudge.FirebaseProject;
import org.livex.nudge.Nudges;
import org.livex.portrait.Portrait;
import org.livex.records.RecordStore;
import org.livex.records.SentRecords;
import org.livex.report.FontFolder;
import org.livex.room.DryRuns;
import org.livex.room.Erasures;
import org.livex.room.Limits;
import org.livex.room.MediaShelf;
import org.livex.room.MissingFiles;
import org.livex.room.OpenExercises;
import org.livex.room.PackShelf;
import org.livex.room.PagePace;
import org.livex.room.PlanPictures;
import org.livex.room.Planning;
import org.livex.room.Problems;
import org.livex.room.QuotaBook;
import org.livex.room.Replays;
import org.livex.room.Spool;
import org.livex.room.Sync;
import org.livex.room.Translating;
import org.livex.room.Whereabouts;
import org.livex.sms.PhoneNumbers;
import org.livex.standby.StandbyDoor;
import org.livex.standby.StandbyReport;
import org.livex.track.Tracks;
import org.livex.web.Admission;
import org.livex.web.AppPackage;
import org.livex.web.BallotDoor;
import org.livex.web.Guard;
import org.livex.web.Intake;
import org.livex.web.JoinLinks;
import org.livex.web.LiveRoute;
import org.livex.web.Reply;
import org.livex.web.Room;
import org.livex.web.ServedNames;
import org.livex.web.Turns;
import org.livex.web.Visitors;
import org.livex.web.WebAssets;
import org.livex.web.routes.archive.ArchiveContent;
import org.livex.web.routes.archive.ArchiveRoutes;
import org.livex.web.routes.archive.Archives;

/** All routes of the server. The one place that says what is served where. */
public final class HttpEdge {
    private static final int CLOSING_SECONDS = 5;
    private static final long STANDBY_TOLD_EVERY_MILLIS = 5_000;

    private final Router router;
    private final LongSupplier inFlight;
    private final IntSupplier handshakes;
    private final LiveRoute live;

    /** What the edge calls, made by Main. */
    public record Inside(
            Access access,
            OpenExercises exercises,
            Planning planning,
            Erasures erasures,
            Kept kept,
            Translating translating,
            Ballots ballots,
            Records records,
            Instruments instruments) {}

    /** The learning record store, if the operator named one, and how far each exercise has got there. */
    public record Records(Optional<RecordStore> store, SentRecords sent) {}

    /** What is read off: the time, how the server does, what fills its memory, and what is copied of it. */
    public record Instruments(InstantSource clock, PrometheusMeterRegistry metrics, HeapWatch heap, Copies copies) {}

    /**
     * Who has what this server has, should its machine go: backups where it makes some, a second laptop where one may follow.
     */
    public record Copies(Optional<Backups> backups, Optional<StandbyDoor> standby, Line line) {
        /** The last entry that all of them have. */
        long reach(ExerciseId exercise) {
            long backedUp = backups.map(made -> made.reach(exercise)).orElse(Long.MAX_VALUE);
            return Math.min(backedUp, standby.map(door -> door.reach(exercise)).orElse(Long.MAX_VALUE));
        }

        Optional<StandbyReport> standbyReport() {
            return standby.flatMap(StandbyDoor::report);
        }
    }

    /**
     * The line of servers that this one is of. {@code journals} hears what phones say their journal is; {@code isReplaced}: a second
     * laptop has taken over; {@code proof} is that of the latest term, where there is one.
     */
    public record Line(
            Consumer<@Nullable String> journals, BooleanSupplier isReplaced, Supplier<Optional<String>> proof) {}

    /** What is kept besides the journal, on which disk, and for how long. */
    public record Kept(
            Tracks tracks,
            MediaShelf media,
            Catalogue catalogue,
            PackShelf packs,
            FontFolder fonts,
            Basemap basemap,
            Disk disk,
            PhoneNumbers numbers,
            Portrait.Kept days) {}

    /** How much may come in, by which door, and where the large part of it lies meanwhile. */
    public record Bounds(Doorway doorway, Spool spool) {
        Limits limits() {
            return doorway.limits();
        }
    }

    /**
     * What rings at phones; {@code webPushKey} is the public VAPID key that browsers subscribe with. {@code firebase} is what
     * Android apps register with. {@code texts}: there is a gateway for short messages.
     */
    public record Ringing(Nudges nudges, String webPushKey, Optional<FirebaseProject> firebase, boolean texts) {}

    /** How people come in, the app that they may get at the door, the Wi-Fi that leads to it, and its names. */
    public record Entrance(JoinLinks links, Optional<AppPackage> app, Optional<Wifi> wifi, ServedNames names) {}

    public HttpEdge(Vertx vertx, Inside inside, Ringing ringing, Entrance entrance, Bounds bounds) {
        this.router = Router.router(vertx);
        InstantSource clock = inside.instruments().clock();
        Limits limits = bounds.limits();
        OpenFileWatch files = bounds.doorway().files();
        Room room = new Room(limits.memory());
        this.inFlight = room::taken;
        this.handshakes = bounds.doorway().connections()::handshakes;
        Turns turns = new Turns(vertx, limits.readings(), files);
        Visitors visitors = new Visitors(inside.access(), inside.exercises());
        CommandIds ids = new CommandIds(clock);
        Copies copies = inside.instruments().copies();
        PageWords.Shelf words = bounds.doorway().words();
        Whereabouts whereabouts = new Whereabouts(inside.kept().tracks(), ids, Timers.of(vertx));
        Sync sync = new Sync(
                inside.access(),
                new PlanPictures(inside.kept().media().library()),
                whereabouts,
                new Sync.Paces(new QuotaBook(limits.quotas(), clock), new PagePace(Timers.of(vertx), System::nanoTime)),
                copies::reach,
                copies.line().journals());
        this.live = new LiveRoute(vertx, visitors, new LiveRoute.Telling(sync, whereabouts), room, limits.lines());
        inside.access().onRevoked(device -> vertx.runOnContext(_ -> live.closeAllOf(device)));
        inside.access().onRevoked(whereabouts::forget);
        inside.kept().disk().onLittleRoom(report -> inside.exercises().tellControl(DiskJson.hint(report)));
        files.onShort(report -> inside.exercises().tellControl(OpenFilesJson.hint(report)));
        HeapWatch heap = inside.instruments().heap();
        heap.onFilling(report -> inside.exercises().tellControl(HeapJson.hint(report)));
        copies.backups()
                .ifPresent(
                        backups -> backups.onLook(report -> inside.exercises().tellControl(BackupJson.hint(report))));
        copies.standby()
                .ifPresent(_ -> vertx.setPeriodic(
                        STANDBY_TOLD_EVERY_MILLIS,
                        _ -> copies.standbyReport()
                                .ifPresent(report -> inside.exercises().tellControl(StandbyJson.hint(report)))));

        router.route().handler(bounds.doorway().connections()::enter);
        router.route().handler(Guard::handle);
        router.route().handler(new WrongName(entrance.names(), words, entrance.links())::check);
        router.get("/api/exercises/:exercise/live").handler(live::handle);
        router.route("/api/*").handler(room::enter);
        BallotDoor door = new BallotDoor(inside.exercises(), inside.ballots());
        new Intake(vertx, visitors, door, bounds.spool(), limits.patience()).on(router);
        new JoinRoutes(inside.access(), inside.exercises(), entrance.links()).on(router);
        new StandbyRoutes(vertx, copies, clock).on(router);
        new SyncRoutes(visitors, sync).on(router);
        new SurveyRoutes(visitors, inside.ballots(), door).on(router);
        new ReviewRoutes(visitors, inside.exercises().journal(), inside.kept().tracks()).on(router);
        FigureShelf figures = new FigureShelf(inside.exercises().journal(), turns);
        new FigureRoutes(visitors, inside.exercises(), figures, turns, clock).on(router);
        new ArchiveRoutes(
                        visitors,
                        turns,
                        new Archives(),
                        new ArchiveContent(
                                vertx, inside.exercises().journal(), inside.kept(), figures, words, turns, clock))
                .on(router);
        new XapiRoutes(
                        vertx,
                        visitors,
                        turns,
                        new XapiRoutes.From(inside.exercises().journal(), figures, words, entrance.links()),
                        new Sendings(inside.records(), clock))
                .on(router);
        new ReportRoutes(
                        visitors,
                        figures,
                        new ReportRoutes.Printing(words, inside.kept().fonts()),
                        turns,
                        clock)
                .on(router);
        new ReplayRoutes(
                        visitors,
                        new Replays(vertx, inside.exercises().journal()),
                        inside.kept().tracks())
                .on(router);
        new MediaRoutes(visitors, inside.kept().media()).on(router);
        MissingFiles missing = new MissingFiles(inside.kept().media().library(), inside.exercises());
        missing.begin(vertx);
        new MissingFileRoutes(visitors, missing).on(router);
        new TextRoutes(visitors).on(router);
        new PeopleRoutes(visitors, inside.access(), ringing.nudges(), entrance, whereabouts).on(router);
        new ErasureRoutes(visitors, inside.erasures()).on(router);
        Portraits portraits =
                new Portraits(inside.exercises().journal(), inside.access(), inside.kept(), words, turns, clock);
        new PortraitRoutes(visitors, turns, portraits).on(router);
        new SummaryRoutes(visitors, turns, portraits, figures, words).on(router);
        new ExerciseRoutes(
                        visitors,
                        inside.exercises(),
                        new ExerciseRoutes.Plans(
                                inside.planning(), inside.kept().packs()),
                        new ExerciseRoutes.Entering(inside.access(), entrance.links()),
                        turns)
                .on(router);
        new PrepareRoutes(visitors, inside.access(), new DryRuns(vertx, ids)).on(router);
        new TalkRoutes(visitors).on(router);
        new AuthoringRoutes(visitors, whereabouts).on(router);
        new CatalogueRoutes(visitors, inside.kept().catalogue(), clock).on(router);
        new TranslationRoutes(visitors, inside.translating()).on(router);
        new ExchangeRoutes(visitors, inside.translating().files(), turns).on(router);
        new SheetRoutes(vertx, visitors, turns, clock).on(router);
        new BasemapRoutes(visitors, inside.kept().basemap()).on(router);
        new GeoRoutes(visitors, inside.kept().tracks(), ids, turns, clock).on(router);
        new PlanPageRoutes(visitors, turns).on(router);
        new PackRoutes(vertx, visitors, inside.planning(), turns, clock).on(router);
        new PushRoutes(visitors, ringing).on(router);
        new PhoneNumberRoutes(visitors, inside.kept().numbers(), ringing.texts(), clock).on(router);
        new OperationRoutes(
                        inside.exercises(),
                        inside.instruments(),
                        live,
                        new OperationRoutes.Watched(inside.kept().disk(), missing, files))
                .on(router);
        new AppRoutes(vertx, words, entrance.links(), entrance.app()).on(router);
        new GuideRoutes(vertx, words, entrance.links()).on(router);
        new OpenApiRoute(vertx).on(router);
        new WebAssets(vertx).on(router);
        router.route().failureHandler(Reply::failure);
        for (int status : new int[] {400, 404, 405, 413, 415}) {
            router.errorHandler(status, ctx -> Reply.problem(ctx, Problems.ofStatus(status)));
        }
    }

    public static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxWebSocketMessageSize(Admission.LARGEST_MESSAGE)
                .setMaxWebSocketFrameSize(Admission.LARGEST_MESSAGE)
                .setWebSocketClosingTimeout(CLOSING_SECONDS)
                // Nobody speaks it, and its upgrade is one more way in.
                .setHttp2ClearTextEnabled(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(LiveRoute.SUBPROTOCOL))
                .setTcpNoDelay(true);
    }

    Router router() {
        return router;
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

    /** Bytes of bodies, messages and answers. */
    public long inFlight() {
        return inFlight.getAsLong();
    }

    public int handshakes() {
        return handshakes.getAsInt();
    }

    public List<Route> routes() {
        return router.getRoutes();
    }
}
