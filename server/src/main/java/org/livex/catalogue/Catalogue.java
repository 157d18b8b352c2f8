package org.livex.catalogue;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.LocalizedText;

/**
 * The entries of all exercises of a server. Every revision is a row of its own that only one author can write, so that
 * nobody overwrites what they have not read. Futures fail with {@code JournalUnavailable} where the store is away.
 */
public interface Catalogue {
    int MOST_ENTRIES = 2_000;

    /**
     * {@code sender} is what the voice that it is from is called; {@code savedAt} when this revision was written. A removed
     * entry keeps its revisions, and its number counts on.
     */
    record Entry(
            String id,
            int revision,
            Inject inject,
            @Nullable LocalizedText sender,
            Instant savedAt,
            boolean removed) {}

    /** Those that are there as they are now, in the order of their ids. */
    Future<List<Entry>> all();

    /** As it is now, removed or not. */
    Future<Optional<Entry>> find(String id);

    /** False where this revision of it, or a later one, is there already. */
    Future<Boolean> write(Entry entry);
}
