package org.livex.journal.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries as a store gives them back, and what each would have as its hash behind the one that lies before it. That needs
 * nothing but them, so it can be worked out while others are read.
 */
public record HashedPage(List<StoredEntry> entries, List<@Nullable Link> links) {
    /** The hash that an entry has if it follows one with the hash {@code before}. */
    record Link(@Nullable String before, String hash) {}

    /** {@code before}: the hash that lies with the entry before the first of these; null where none does. */
    public static HashedPage of(@Nullable String before, List<StoredEntry> entries) {
        List<@Nullable Link> links = new ArrayList<>(entries.size());
        String last = before;
        for (StoredEntry entry : entries) {
            links.add(entry.hash() == null ? null : new Link(last, EntryHash.of(last, entry)));
            last = entry.hash();
        }
        return new HashedPage(entries, links);
    }
}
