package org.livex;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.access.Access;
import org.livex.access.AccessTimes;
import org.livex.backup.Backups;
import org.livex.basemap.Basemap;
import org.livex.command.CommandIds;
import org.livex.command.SteadyClock;
import org.livex.disk.Disk;
import org.livex.disk.FreeSpace;
import org.livex.disk.OwnerOnly;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.json.JsonSetUp;
import org.livex.library.Library;
import org.livex.portrait.Portrait;
import org.livex.report.FontFolder;
import org.livex.room.Erasures;
import org.livex.room.Limits;
import org.livex.room.MediaShelf;
import org.livex.room.OpenExercises;
import org.livex.room.PackShelf;
import org.livex.room.Planning;
import org.livex.room.Spool;
import org.livex.sms.PhoneNumbers;
import org.livex.standby.StandbyCode;
import org.livex.start.BackupsOfFolder;
import org.livex.start.Config;
import org.livex.start.FinishedExample;
import org.livex.start.FirstExercise;
import org.livex.start.FollowedExercises;
import org.livex.start.GivenMap;
import org.livex.start.Listeners;
import org.livex.start.NotedLoss;
import org.livex.start.NotedRestore;
import org.livex.start.NotedTakeOver;
import org.livex.start.NoticeFile;
import org.livex.start.OfferedApp;
import org.livex.start.OtherServers;
import org.livex.start.Pushing;
import org.livex.start.Retention;
import org.livex.start.Running;
import org.livex.start.SecondLaptop;
import org.livex.start.StartProblem;
import org.livex.start.Stores;
import org.livex.start.Strain;
import org.livex.start.Succession;
import org.livex.track.TracksWhileRoom;
import org.livex.web.routes.Doorway;
import org.livex.web.routes.HttpEdge;
import org.livex.web.routes.StartProgress;

/**
 * The server as one verticle: everything of an exercise happens on its event loop, so nothing in it needs a lock; what
 * blocks has threads of its own.
 */
final class LivexServer extends AbstractVerticle {
    private static final String INCOMING = "incoming";

    private final Config config;
    private final SteadyClock clock;
    private final Disk disk;
    private final Limits limits;
    private final Supplier<Strain.Fill> heap;
    private final Succession succession = new Succession();

    /** Closed last opened first. */
    private final Deque<Supplier<Future<Void>>> closing = new ArrayDeque<>();

    private final Promise<StartProblem> ended = Promise.promise();
    private final Promise<Void> closed = Promise.promise();
    private Basemap basemap = Basemap.none();
    private @Nullable HttpEdge edge;
    private @Nullable Erasures erasures;
    private @Nullable Running running;

    /** Where people come in while the server starts. */
    private record Arriving(Doorway doorway, Listeners listeners, StartProgress progress) {}

    private LivexServer(Config config, InstantSource clock, Disk disk, Limits limits, Supplier<Strain.Fill> heap) {
        this.config = config;
        this.clock = SteadyClock.of(clock);
        this.disk = disk;
        this.limits = limits;
        this.heap = heap;
    }

    static Future<LivexServer> deploy(Vertx vertx, Config config, InstantSource clock) {
        return deploy(vertx, config, clock, Limits.DEFAULT);
    }

    static Future<LivexServer> deploy(Vertx vertx, Config config, InstantSource clock, Limits limits) {
        return deploy(vertx, new LivexServer(config, clock, disk(vertx, config), limits, Strain.heapOfThisProcess()));
    }

    static Future<LivexServer> deploy(Vertx vertx, Config config, InstantSource clock, Disk disk) {
        return deploy(vertx, new LivexServer(config, clock, disk, Limits.DEFAULT, Strain.heapOfThisProcess()));
    }

    static Future<LivexServer> deploy(Vertx vertx, Config config, InstantSource clock, Supplier<Strain.Fill> heap) {
        return deploy(vertx, new LivexServer(config, clock, disk(vertx, config), Limits.DEFAULT, heap));
    }

    private static Disk disk(Vertx vertx, Config config) {
        Config.Storage storage = config.storage();
        FreeSpace space = storage.mongodbUri().isPresent() ? FreeSpace.endless() : FreeSpace.of(storage.data());
        return new Disk(vertx, space);
    }

    private static Future<LivexServer> deploy(Vertx vertx, LivexServer server) {
        return vertx.deployVerticle(server).map(server);
    }

    @Override
    public void start(Promise<Void> started) {
        StartProgress progress = new StartProgress();
        Doorway doorway = new Doorway(vertx, limits, progress);
        vertx.<Void>executeBlocking(() -> {
                    JsonSetUp.run();
                    return null;
                })
                .compose(_ -> answerAtOnce(doorway))
                .transform(listening -> open(doorway, progress, listening))
                .recover(failure -> close().transform(_ -> Future.failedFuture(
                        succession.isReplaced()
                                ? StartProblem.replaced(config.storage().data())
                                : failure)))
                .onComplete(started);
    }

    /** What is wrong with the stores is told first: another server that has them has the port, too. */
    private Future<Void> open(Doorway doorway, StartProgress progress, AsyncResult<Listeners> listening) {
        return Stores.open(vertx, config.storage(), clock.wall()).compose(stores -> {
            closing.push(stores::close);
            succession.hold(stores);
            stores.hold().lost().onSuccess(ended::tryComplete);
            if (listening.failed()) {
                return Future.failedFuture(listening.cause());
            }
            progress.reads();
            Arriving arriving = new Arriving(doorway, listening.result(), progress);
            return disk.watch()
                    .compose(_ -> succession.open(vertx, config, stores, clock))
                    .onSuccess(second -> closing.push(second::close))
                    .compose(_ -> start(stores, arriving));
        });
    }

    private Future<Listeners> answerAtOnce(Doorway doorway) {
        Path data = config.storage().data();
        return vertx.executeBlocking(() -> OwnerOnly.claimed(data))
                .compose(_ -> SecondLaptop.setClock(vertx, config.storage(), clock))
                .compose(_ -> Listeners.prepare(vertx, config, clock.isAnothers() ? clock : clock.wall()))
                .compose(listeners -> {
                    closing.push(listeners::close);
                    return listeners.open(doorway).map(listeners);
                });
    }

    private Future<Void> start(Stores stores, Arriving arriving) {
        return Access.open(vertx, stores.access(), AccessTimes.DEFAULT, clock).compose(access -> {
            closing.push(access::close);
            return Pushing.open(vertx, stores.pushAddresses(), config.push(), this::isConnected, clock)
                    .compose(pushing -> start(stores, arriving, access, pushing));
        });
    }

    private Future<Void> start(Stores stores, Arriving arriving, Access access, Pushing pushing) {
        Listeners listeners = arriving.listeners();
        closing.push(() -> pushing.nudges().close());
        access.onRevoked(device -> pushing.nudges().forget(device));
        FollowedExercises followed = FollowedExercises.open(
                vertx, config, clock, new FollowedExercises.Kept(stores, access), pushing, arriving.progress());
        closing.push(followed::close);
        OpenExercises exercises = followed.exercises();
        PhoneNumbers numbers = followed.numbers();
        PackShelf packs = new PackShelf(vertx, List.of(config.scenarios().packs()));
        MediaShelf media = new MediaShelf(Library.open(vertx, stores.media(), clock), clock, disk::hasRoomForMore);
        Planning planning = new Planning(exercises, media, stores.catalogue(), clock);
        erasures = new Erasures(
                exercises,
                stores.journal(),
                new Erasures.Kept(stores.tracks(), stores.media(), access, numbers),
                new CommandIds(clock));
        Optional<Backups> backups = BackupsOfFolder.open(vertx, config, clock);
        backups.ifPresent(opened -> closing.push(opened::close));
        OtherServers others = new OtherServers(vertx, config, clock, closing);
        Erasures erased = erasures;
        erased.begin();
        Strain strain = new Strain(vertx, clock, heap);
        return exercises
                .openAll()
                // Before anybody is let in: nobody may read again who is to be erased.
                .compose(_ -> {
                    closing.push(strain.begin());
                    return erased.finishAll();
                })
                .compose(_ -> new NotedRestore(vertx, config.storage().data(), exercises, new CommandIds(clock)).note())
                .compose(_ -> new NotedTakeOver(vertx, config.storage().data(), exercises).note())
                .compose(_ -> new FirstExercise(
                                config.scenarios(), packs, planning, new FinishedExample(vertx, packs, planning, clock))
                        .plan(stores.journal()))
                .compose(_ -> new NotedLoss(exercises, stores.journal(), stores.damages()).note())
                .compose(_ -> GivenMap.open(vertx, config.storage().given().map()))
                .compose(map -> {
                    basemap = map;
                    closing.push(map::close);
                    return OfferedApp.read(vertx, config.web().app());
                })
                .compose(app -> Spool.open(vertx, config.storage().data().resolve(INCOMING), limits.disk())
                        .map(spool -> new HttpEdge.Bounds(arriving.doorway(), spool))
                        .map(bounds -> new HttpEdge(
                                vertx,
                                new HttpEdge.Inside(
                                        access,
                                        exercises,
                                        planning,
                                        erased,
                                        kept(stores, media, packs, numbers),
                                        others.translating(exercises),
                                        followed.ballots(),
                                        others.records(),
                                        new HttpEdge.Instruments(
                                                clock, strain.metrics(), strain, succession.copies(backups))),
                                new HttpEdge.Ringing(
                                        pushing.nudges(),
                                        pushing.key().publicKey(),
                                        pushing.firebase(),
                                        followed.fallback().isOn()),
                                new HttpEdge.Entrance(
                                        listeners.links(), app, config.web().wifi(), listeners.names()),
                                bounds)))
                .compose(opened -> NoticeFile.show(vertx, opened))
                .compose(opened -> {
                    Retention retention = Retention.begin(vertx, config.storage(), stores.tracks(), erased, clock);
                    closing.push(retention::close);
                    edge = opened;
                    strain.beside(() -> new Strain.Load(opened.inFlight(), opened.handshakes()));
                    backups.ifPresent(Backups::begin);
                    closing.push(listeners::close);
                    listeners.renewals().ifPresent(renewals -> {
                        renewals.begin();
                        closing.push(renewals::close);
                    });
                    listeners.handOver(opened);
                    arriving.doorway().open(opened);
                    return Future.<Void>succeededFuture();
                })
                .onSuccess(_ -> running = new Running(stores, access, planning, listeners));
    }

    private HttpEdge.Kept kept(Stores stores, MediaShelf media, PackShelf packs, PhoneNumbers numbers) {
        return new HttpEdge.Kept(
                new TracksWhileRoom(stores.tracks(), disk::hasRoomForMore),
                media,
                stores.catalogue(),
                packs,
                new FontFolder(config.storage().given().fonts()),
                basemap,
                disk,
                numbers,
                new Portrait.Kept(
                        config.storage().keepTracks().toDays(),
                        config.storage().keepPeople().toDays()));
    }

    /** The server looks every hour. */
    Future<Void> endRetention() {
        return Objects.requireNonNull(erasures, "not started")
                .endRetention(config.storage().keepPeople());
    }

    Running running() {
        return Objects.requireNonNull(running, "not started");
    }

    /** Completes with the reason when this server must not go on; it answers nothing any more, and is to be closed. */
    Future<StartProblem> ended() {
        return ended.future();
    }

    /** Whether another server goes on in the place of this one: nobody is to be let in any more. */
    boolean isReplaced() {
        return succession.isReplaced();
    }

    int port() {
        return running().listeners().port();
    }

    Access access() {
        return running().access();
    }

    HttpEdge edge() {
        return Objects.requireNonNull(edge, "not started");
    }

    Planning planning() {
        return running().planning();
    }

    @Override
    public void stop(Promise<Void> stopped) {
        close().onComplete(closed).onComplete(stopped);
    }

    /** Completes when all that this server had open is closed. */
    Future<Void> closed() {
        return closed.future();
    }

    private Future<Void> close() {
        Future<Void> closed = Future.succeededFuture();
        while (!closing.isEmpty()) {
            Supplier<Future<Void>> next = closing.pop();
            closed = closed.eventually(next);
        }
        return closed;
    }

    /** Hears each code that a second laptop needs to follow this one. */
    void onStandbyCode(Consumer<StandbyCode> listener) {
        succession.onCode(listener);
    }

    private boolean isConnected(DeviceId device) {
        return edge != null && edge.isConnected(device);
    }
}
