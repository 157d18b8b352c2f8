package org.livex.exercise.world;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Thing;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.WorldEntryId;

/**
 * An entry about the world with the number of its latest wording. {@code words} is the revision in which the original words changed last:
 * a translation that is added or mended, and what its author calls a small correction, lets nobody read anew.
 */
public record WrittenWorldEntry(WorldEntry entry, int revision, int words) implements Thing {
    public static WrittenWorldEntry first(WorldEntry entry, int revision) {
        return new WrittenWorldEntry(entry, revision, revision);
    }

    public WrittenWorldEntry with(WorldEntry next, int nextRevision, boolean small) {
        return new WrittenWorldEntry(next, nextRevision, small || saysTheSameAs(next) ? words : nextRevision);
    }

    /** In its original words. */
    public boolean saysTheSameAs(WorldEntry next) {
        return Objects.equals(original(entry.title()), original(next.title()))
                && Objects.equals(original(entry.body()), original(next.body()));
    }

    /** Its original words were changed by themselves. */
    public WrittenWorldEntry counted(boolean small) {
        return new WrittenWorldEntry(entry, revision + 1, small ? words : revision + 1);
    }

    @Override
    public WorldEntryId id() {
        return entry.id();
    }

    @Override
    public Record written() {
        return entry;
    }

    private static @Nullable String original(@Nullable LocalizedText text) {
        return text == null
                ? null
                : Objects.requireNonNull(text.versions().get(text.source())).text();
    }
}
