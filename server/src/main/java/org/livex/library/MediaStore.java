package org.livex.library;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * Where files and how far they have come are kept. What a future says is done is safe from kill -9 and power loss. Fails
 * with {@code JournalUnavailable} where the store cannot be read or written now. Calls for one key never overlap.
 */
public interface MediaStore {
    Future<Optional<Upload>> find(UploadKey key);

    /** A complete one, whoever brought it. */
    Future<Optional<Upload>> whole(ExerciseId exercise, MediaHash sha256);

    /** Whatever this person brought, all of it or a part. */
    Future<List<Upload>> broughtBy(ExerciseId exercise, PersonId person);

    /** Those of this hash, all of it or a part, whoever brought them. */
    Future<List<Upload>> named(ExerciseId exercise, MediaHash sha256);

    /** Bytes that were announced, and not dropped. */
    Future<Used> used(UploadKey key);

    record Used(long byPerson, long inExercise) {}

    /** In place of what is there under the key. */
    Future<Void> start(Upload upload);

    /** Keeps the piece at the upload's offset and counts it. */
    Future<Void> append(Upload upload, byte[] piece);

    /** What lies there may be less than asked for; only what was counted is sure to be there. */
    Future<byte[]> read(Upload upload, long from, int length);

    Future<Void> finish(UploadKey key);

    Future<Void> drop(UploadKey key);

    /** Those that were not whole any more when the store was opened, and are not again: nobody else has them whole either. */
    Future<List<Upload>> missing();

    /** But for those that are missing: whoever still has one may bring it. */
    Future<Void> dropUnfinished(Instant startedBefore);
}
