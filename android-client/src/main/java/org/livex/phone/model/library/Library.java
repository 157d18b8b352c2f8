package org.livex.phone.model.library;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.NameKey;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;

/**
 * What can be looked up, all of it on this phone.
 *
 * @param world by title
 * @param documents the latest first
 */
public record Library(List<WorldEntry> world, List<ReleasedDocument> documents) {
    public static Library of(Snapshot snapshot, Reader reader) {
        List<WorldEntry> world = reader.all("entry", snapshot.items("world-entry"), WorldEntry::of);
        world.sort(Comparator.comparing(entry -> entry.title().text(), String.CASE_INSENSITIVE_ORDER));
        List<ReleasedDocument> documents = reader.all("document", snapshot.items("document"), ReleasedDocument::of);
        documents.sort(
                Comparator.comparing(ReleasedDocument::releasedAt).reversed().thenComparing(ReleasedDocument::id));
        return new Library(Collections.unmodifiableList(world), Collections.unmodifiableList(documents));
    }

    public boolean isEmpty() {
        return world.isEmpty() && documents.isEmpty();
    }

    public @Nullable WorldEntry entry(String id) {
        return world.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    public @Nullable ReleasedDocument document(String id) {
        return documents.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Those that have every word that was typed, in the reader's language or in the original, in whatever script. */
    public Library search(String typed) {
        return new Library(
                world.stream().filter(entry -> says(typed, textOf(entry))).collect(Collectors.toList()),
                documents.stream()
                        .filter(document -> says(typed, textOf(document)))
                        .collect(Collectors.toList()));
    }

    public static boolean says(String typed, String text) {
        String all = text.toLowerCase(Locale.ROOT);
        for (String word : typed.toLowerCase(Locale.ROOT).trim().split("\\s+", -1)) {
            if (!all.contains(word) && !NameKey.soundsIn(word, text)) {
                return false;
            }
        }
        return true;
    }

    private static String textOf(WorldEntry entry) {
        StringBuilder all = new StringBuilder();
        add(all, entry.title());
        add(all, entry.body());
        entry.details().forEach(detail -> all.append(detail.value()).append('\n'));
        return all.toString();
    }

    private static String textOf(ReleasedDocument document) {
        StringBuilder all = new StringBuilder();
        add(all, document.title());
        add(all, document.body());
        add(all, document.ground());
        return all.append(document.number() == null ? "" : document.number()).toString();
    }

    private static void add(StringBuilder all, @Nullable LocalText text) {
        if (text != null) {
            all.append(text.text()).append('\n');
            LocalText.Original original = text.original();
            all.append(original == null ? "" : original.text()).append('\n');
        }
    }
}
