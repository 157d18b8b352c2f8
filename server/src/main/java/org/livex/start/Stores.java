package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.livex.access.AccessStore;
import org.livex.access.MongoAccessStore;
import org.livex.access.SqliteAccessStore;
import org.livex.catalogue.Catalogue;
import org.livex.catalogue.MongoCatalogue;
import org.livex.catalogue.SqliteCatalogue;
import org.livex.disk.OwnerOnly;
import org.livex.journal.Journal;
import org.livex.journal.chain.Damage;
import org.livex.journal.chain.Mending;
import org.livex.journal.mongo.LeasedJournal;
import org.livex.journal.mongo.MongoConnection;
import org.livex.journal.mongo.MongoJournal;
import org.livex.journal.mongo.MongoLease;
import org.livex.journal.sealing.MongoPersonKeys;
import org.livex.journal.sealing.PersonKeyStore;
import org.livex.journal.sealing.SealedJournal;
import org.livex.journal.sealing.SqlitePersonKeys;
import org.livex.journal.sqlite.SqliteFile;
import org.livex.journal.sqlite.SqliteJournal;
import org.livex.library.FileMediaStore;
import org.livex.library.MediaStore;
import org.livex.library.MongoMediaStore;
import org.livex.nudge.MongoPushAddresses;
import org.livex.nudge.PushAddresses;
import org.livex.nudge.SqlitePushAddresses;
import org.livex.standby.Fence;
import org.livex.standby.FencedJournal;
import org.livex.standby.Successor;
import org.livex.track.MongoTracks;
import org.livex.track.SqliteTracks;
import org.livex.track.Tracks;

/**
 * Where this server keeps everything: one SQLite file and a folder of attachments, or one MongoDB database. {@code damages}: what
 * of the journal is not as it was written.
 */
public record Stores(
        SealedJournal journal,
        AccessStore access,
        PushAddresses pushAddresses,
        Tracks tracks,
        MediaStore media,
        Catalogue catalogue,
        List<Damage> damages,
        Hold hold) {
    private static final String FILE = "livex.db";
    private static final String MEDIA = "media";
    private static final long HANDS_OVER_MILLIS = 20_000;
    private static final long ANSWERS_LAST_MILLIS = 300;

    /** A journal that was looked through before anybody reads it. */
    private record Checked(SealedJournal journal, List<Damage> damages) {}

    /**
     * How the stores are held: {@code lost} completes if another server has, or had, what they keep, or goes on in the place of this
     * one; {@code fence} is there where one may, and {@code unasked} says where nobody could be asked whether one does.
     */
    public record Hold(
            Future<StartProblem> lost, Supplier<Future<Void>> letGo, Optional<Fence> fence, Optional<String> unasked) {}

    /** A fence that nobody brought down while it was asked. */
    private record Asked(Fence fence, Optional<String> unasked) {}

    public static Future<Stores> open(Vertx vertx, Config.Storage storage, InstantSource clock) {
        // Whoever opens it says why it cannot be opened.
        return vertx.executeBlocking(() -> OwnerOnly.claimed(storage.data()))
                .otherwise(storage.data())
                .compose(_ -> opened(vertx, storage, clock))
                .compose(stores -> LastRun.begin(vertx, storage.data()).map(stores::noted));
    }

    private Stores noted(LastRun run) {
        run.tell(damages);
        Hold noted =
                new Hold(hold.lost(), () -> hold.letGo().get().compose(_ -> run.end()), hold.fence(), hold.unasked());
        return new Stores(journal, access, pushAddresses, tracks, media, catalogue, damages, noted);
    }

    private static Future<Stores> opened(Vertx vertx, Config.Storage storage, InstantSource clock) {
        Optional<String> uri = storage.mongodbUri();
        return uri.isPresent()
                ? MongoConnection.open(vertx, uri.get())
                        .compose(mongo -> MongoLease.take(vertx, mongo, clock)
                                .onFailure(_ -> mongo.close())
                                .compose(lease -> open(vertx, mongo, lease, clock)))
                : vertx.executeBlocking(() -> Fence.of(storage.data()))
                        .compose(fence -> unlessReplaced(vertx, storage.data(), fence))
                        .compose(asked -> SqliteFile.open(vertx, storage.data().resolve(FILE))
                                .compose(file -> open(vertx, file, storage.data(), asked, clock)));
    }

    /** A first server that comes back asks before it answers anybody. */
    private static Future<Asked> unlessReplaced(Vertx vertx, Path data, Fence fence) {
        return new Successor(vertx, data, fence)
                .ask()
                .compose(unasked -> fence.isDown()
                        ? Future.failedFuture(StartProblem.replaced(data))
                        : Future.succeededFuture(new Asked(fence, unasked)));
    }

    private static Future<Stores> open(Vertx vertx, SqliteFile file, Path data, Asked asked, InstantSource clock) {
        Fence fence = asked.fence();
        Future<Checked> journal = SqliteJournal.open(file)
                .map(opened -> new FencedJournal(opened, fence))
                .compose(opened -> check(vertx, opened, clock, () -> SqlitePersonKeys.open(vertx, file)));
        Future<SqliteAccessStore> access = SqliteAccessStore.open(file);
        Future<SqlitePushAddresses> pushAddresses = SqlitePushAddresses.open(file);
        Future<SqliteTracks> tracks = SqliteTracks.open(file);
        Future<FileMediaStore> media = FileMediaStore.open(vertx, file, data.resolve(MEDIA));
        Future<SqliteCatalogue> catalogue = SqliteCatalogue.open(file);
        return Future.all(List.of(journal, access, pushAddresses, tracks, media, catalogue))
                .map(_ -> new Stores(
                        journal.result().journal(),
                        access.result(),
                        pushAddresses.result(),
                        tracks.result(),
                        media.result(),
                        catalogue.result(),
                        journal.result().damages(),
                        new Hold(replaced(vertx, data, fence), file::close, Optional.of(fence), asked.unasked())))
                .onFailure(_ -> file.close());
    }

    private static Future<Stores> open(Vertx vertx, MongoConnection mongo, MongoLease lease, InstantSource clock) {
        Future<Checked> journal = MongoJournal.open(mongo)
                .map(opened -> new LeasedJournal(opened, lease))
                .compose(opened -> check(vertx, opened, clock, () -> MongoPersonKeys.open(mongo.database())));
        Future<MongoAccessStore> access = MongoAccessStore.open(mongo.database());
        Future<MongoPushAddresses> pushAddresses = MongoPushAddresses.open(mongo.database());
        Future<MongoTracks> tracks = MongoTracks.open(mongo.database());
        Future<MongoMediaStore> media = MongoMediaStore.open(mongo.database());
        Future<MongoCatalogue> catalogue = MongoCatalogue.open(mongo.database());
        return Future.all(List.of(journal, access, pushAddresses, tracks, media, catalogue))
                .map(_ -> new Stores(
                        journal.result().journal(),
                        access.result(),
                        pushAddresses.result(),
                        tracks.result(),
                        media.result(),
                        catalogue.result(),
                        journal.result().damages(),
                        new Hold(lease.lost().map(_ -> takenOver()), mongo::close, Optional.empty(), Optional.empty())))
                .onFailure(_ -> lease.giveBack().eventually(mongo::close));
    }

    /** Nothing is answered any more by then; for a while it is still asked what it had last, if not all is there sooner. */
    private static Future<StartProblem> replaced(Vertx vertx, Path data, Fence fence) {
        Promise<StartProblem> replaced = Promise.promise();
        Handler<Long> end = _ -> replaced.tryComplete(StartProblem.replaced(data));
        fence.fallen().onSuccess(_ -> vertx.setTimer(HANDS_OVER_MILLIS, end));
        fence.handedOver().onSuccess(_ -> vertx.setTimer(ANSWERS_LAST_MILLIS, end));
        return replaced.future();
    }

    private static StartProblem takenOver() {
        return new StartProblem(
                StartProblem.Kind.TAKEN_OVER,
                "Another Livex server has taken the MongoDB database over while this one was paused or could not reach it;"
                        + " nothing that was acknowledged is lost. Use that one, or stop it and start this one again.");
    }

    private static Future<Checked> check(
            Vertx vertx, Journal journal, InstantSource clock, Supplier<Future<? extends PersonKeyStore>> keys) {
        return Mending.of(journal, clock)
                .compose(damages -> keys.get()
                        .compose(opened -> SealedJournal.open(vertx, journal, opened))
                        .map(opening -> new Checked(opening, damages)));
    }

    public Future<Void> close() {
        return journal.close().eventually(hold.letGo());
    }
}
