package org.livex.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * The files of all exercises. Takes them in pieces that survive any break, and calls one complete only when its bytes
 * have the hash that is its name, are of the type that was said, and tell nothing but their content. One event loop owns
 * it.
 */
public final class Library {
    static final long MOST_BY_PERSON = 200L * 1024 * 1024;
    static final long MOST_IN_EXERCISE = 8L * 1024 * 1024 * 1024;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration UNFINISHED_STAYS = Duration.ofDays(7);
    private static final Duration CLEANED_EVERY = Duration.ofHours(6);

    private final Vertx vertx;
    private final MediaStore store;
    private final InstantSource clock;

    /** The last call for each key, so that the next waits for it: a phone that tries again overtakes itself. */
    private final Map<UploadKey, Future<?>> last = new HashMap<>();

    private Library(Vertx vertx, MediaStore store, InstantSource clock) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
    }

    public static Library open(Vertx vertx, MediaStore store, InstantSource clock) {
        Library library = new Library(vertx, store, clock);
        library.clean();
        vertx.setPeriodic(CLEANED_EVERY.toMillis(), _ -> library.clean());
        return library;
    }

    /** Those that a copy or a restore lacks. */
    public Future<List<Upload>> missing() {
        return store.missing();
    }

    /** Says that a file comes, or asks how far it has come. */
    public Future<UploadResult> announce(UploadKey key, MediaType type, long bytes) {
        if (bytes > type.largestBytes()) {
            return refused(UploadResult.Refused.because(UploadResult.Reason.TOO_LARGE, "most", type.largestBytes()));
        }
        return inTurn(
                key,
                () -> store.find(key).compose(known -> {
                    Upload upload = known.orElse(null);
                    if (upload == null || (!upload.complete() && !isSame(upload, type, bytes))) {
                        return start(new Upload(key, type, bytes, 0, false, clock.instant()), upload);
                    }
                    return upload.complete() ? going(upload) : resume(upload);
                }));
    }

    /** The next piece of what was announced. */
    public Future<UploadResult> append(UploadKey key, long offset, byte[] piece) {
        return inTurn(
                key,
                () -> store.find(key).compose(known -> {
                    if (known.isEmpty()) {
                        return refused(UploadResult.Refused.because(UploadResult.Reason.NOT_ANNOUNCED));
                    }
                    Upload upload = known.get();
                    if (upload.complete()) {
                        return going(upload);
                    }
                    if (upload.offset() != offset) {
                        return refused(UploadResult.Refused.because(
                                UploadResult.Reason.OFFSET_WRONG, "offset", upload.offset()));
                    }
                    if (offset + piece.length > upload.bytes()) {
                        return refused(UploadResult.Refused.because(
                                UploadResult.Reason.TOO_LARGE, "most", upload.bytes() - offset));
                    }
                    Upload longer = upload.at(offset + piece.length);
                    Future<Void> kept = piece.length == 0 ? Future.succeededFuture() : store.append(upload, piece);
                    return kept.compose(_ -> longer.isAll() ? check(longer) : going(longer));
                }));
    }

    /** Brings a whole file that the scenario has. Its {@code content} may block, and is asked for only where it is missing. */
    public Future<UploadResult> keep(
            ExerciseId exercise, MediaHash sha256, MediaType type, long size, Callable<byte[]> content) {
        UploadKey key = new UploadKey(exercise, null, sha256);
        return announce(key, type, size).compose(result -> switch (result) {
            case UploadResult.Refused refused -> refused(refused);
            case UploadResult.Going(Upload upload) ->
                upload.complete()
                        ? going(upload)
                        : vertx.executeBlocking(content, false)
                                .compose(bytes -> append(
                                        key,
                                        upload.offset(),
                                        Arrays.copyOfRange(bytes, (int) upload.offset(), bytes.length)));
        });
    }

    /** A file that is whole and checked. */
    public Future<Optional<Upload>> find(ExerciseId exercise, MediaHash sha256) {
        return store.whole(exercise, sha256);
    }

    /** Of a file that was hidden while its last bytes were on their way. */
    public Future<Void> drop(UploadKey key) {
        return store.drop(key);
    }

    /** Whatever this person brought, all of it or a part. */
    public Future<List<Upload>> broughtBy(ExerciseId exercise, PersonId person) {
        return store.broughtBy(exercise, person);
    }

    public Future<byte[]> read(Upload upload, long from, int length) {
        return store.read(upload, from, length);
    }

    /** How many pixels a whole picture has; empty where that cannot be read. */
    public Future<Optional<MediaCheck.PixelSize>> sizeOf(Upload upload) {
        return store.read(upload, 0, (int) upload.bytes())
                .compose(bytes -> vertx.executeBlocking(() -> MediaCheck.sizeOf(upload.type(), bytes)));
    }

    private Future<UploadResult> start(Upload upload, @Nullable Upload before) {
        Future<Void> gone = before == null ? Future.succeededFuture() : store.drop(upload.key());
        return gone.compose(_ -> store.used(upload.key())).compose(used -> {
            PersonId from = upload.key().from();
            if (from != null && used.byPerson() + upload.bytes() > MOST_BY_PERSON) {
                return refused(UploadResult.Refused.because(
                        UploadResult.Reason.QUOTA_REACHED, "most", MOST_BY_PERSON / MEGABYTE));
            }
            if (used.inExercise() + upload.bytes() > MOST_IN_EXERCISE) {
                return refused(UploadResult.Refused.because(
                        UploadResult.Reason.QUOTA_REACHED, "most", MOST_IN_EXERCISE / MEGABYTE));
            }
            return store.start(upload).compose(_ -> going(upload));
        });
    }

    /** All may be there without having been checked: the server went away in between. */
    private Future<UploadResult> resume(Upload upload) {
        return upload.isAll() ? check(upload) : going(upload);
    }

    private Future<UploadResult> check(Upload upload) {
        return store.read(upload, 0, (int) upload.bytes())
                .compose(bytes ->
                        vertx.executeBlocking(() -> MediaCheck.of(upload.key().sha256(), upload.type(), bytes)))
                .compose(refusal -> refusal.isPresent()
                        ? store.drop(upload.key()).compose(_ -> refused(refusal.get()))
                        : store.finish(upload.key()).compose(_ -> going(upload.whole())));
    }

    private Future<UploadResult> inTurn(UploadKey key, Supplier<Future<UploadResult>> call) {
        Future<UploadResult> next =
                last.getOrDefault(key, Future.succeededFuture()).transform(_ -> call.get());
        last.put(key, next);
        next.onComplete(_ -> last.remove(key, next));
        return next;
    }

    private void clean() {
        store.dropUnfinished(clock.instant().minus(UNFINISHED_STAYS));
    }

    private static boolean isSame(Upload upload, MediaType type, long bytes) {
        return upload.type() == type && upload.bytes() == bytes;
    }

    private static Future<UploadResult> going(Upload upload) {
        return Future.succeededFuture(new UploadResult.Going(upload));
    }

    private static Future<UploadResult> refused(UploadResult.Refused refused) {
        return Future.succeededFuture(refused);
    }
}
