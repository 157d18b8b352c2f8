package org.livex.start;

import io.vertx.core.Future;
import java.util.List;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.media.MediaFact.MediaHidden;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;
import org.livex.library.MediaStore;
import org.livex.library.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops the bytes of what nobody is to see any more, whoever brought them. Also told of old wishes when the journal is read
 * again at start, so that a crash in between leaves nothing behind.
 */
public record HiddenMedia(MediaStore media) implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(HiddenMedia.class);

    @Override
    public void follow(Entry entry, Exercise after) {
        entry.facts().forEach(fact -> {
            if (fact instanceof MediaHidden(MediaHash sha256, PersonId of)) {
                media.named(entry.exercise(), sha256)
                        .map(uploads -> uploads.stream()
                                .filter(one -> of == null || of.equals(one.key().from()))
                                .toList())
                        .compose(this::drop)
                        .onFailure(e -> LOG.error("What was hidden is not dropped: {}", e.getMessage()));
            }
        });
    }

    private Future<Void> drop(List<Upload> uploads) {
        return Future.join(uploads.stream().map(one -> media.drop(one.key())).toList())
                .mapEmpty();
    }
}
