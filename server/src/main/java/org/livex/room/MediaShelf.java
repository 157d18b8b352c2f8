package org.livex.room;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.livex.command.CommandIds;
import org.livex.exercise.Caller;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.media.MediaRefusal;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.PersonId;
import org.livex.library.Library;
import org.livex.library.Upload;
import org.livex.library.UploadKey;

/** The library, and the journal's word for what is in it: nobody is told that a file is here before both have it. */
public final class MediaShelf {
    private final Library library;
    private final CommandIds ids;
    private final BooleanSupplier hasRoom;

    /** {@code hasRoom} says whether the disk has room for files besides facts. */
    public MediaShelf(Library library, InstantSource clock, BooleanSupplier hasRoom) {
        this.library = library;
        this.ids = new CommandIds(clock);
        this.hasRoom = hasRoom;
    }

    public Library library() {
        return library;
    }

    /** Whoever brings a file keeps it until there is room. */
    public void checkRoom() {
        if (!hasRoom.getAsBoolean()) {
            throw Problems.tryAgainLater();
        }
    }

    /** Notes that a file will not come from whoever was to bring it, so that nobody waits for it. */
    public Future<Void> noteRefused(OpenExercise exercise, UploadKey key, MediaRefusal refusal) {
        PersonId from = key.from();
        return from == null || exercise.running().state().media().refusal(key.sha256(), from) == refusal
                ? Future.succeededFuture()
                : exercise.running()
                        .submit(
                                new Caller.Server(),
                                ids.next(),
                                new MediaCommand.NoteMediaRefused(from, key.sha256(), refusal))
                        .mapEmpty();
    }

    /** Notes a complete file in the journal, once, and drops one that was hidden meanwhile; a server that went away in between does it when it is asked again. */
    public Future<Void> note(OpenExercise exercise, Upload upload) {
        MediaHash sha256 = upload.key().sha256();
        @Nullable PersonId from = upload.key().from();
        if (exercise.running().state().media().isFrom(sha256, from)) {
            return Future.succeededFuture();
        }
        return exercise.running()
                .submit(
                        new Caller.Server(),
                        ids.next(),
                        new MediaCommand.NoteMediaReceived(from, sha256, upload.type(), upload.bytes()))
                .compose(_ -> exercise.running().state().media().isHidden(sha256, from)
                        ? library.drop(upload.key())
                        : Future.succeededFuture());
    }
}
