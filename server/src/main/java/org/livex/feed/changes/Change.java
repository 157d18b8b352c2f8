package org.livex.feed.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.feed.items.Item;
import org.livex.i18n.Language;

/**
 * That an item changed at a seq. Remembers how it was written for each list of languages, so that a thousand readers of
 * one language cost one rendering.
 */
public final class Change {
    private static final int MOST_RENDERINGS = 64;

    private final Item item;
    private final long seq;
    private final Map<List<Language>, byte[]> renderings = new HashMap<>(4);
    private boolean superseded;

    Change(Item item, long seq) {
        this.item = item;
        this.seq = seq;
    }

    public Item item() {
        return item;
    }

    public long seq() {
        return seq;
    }

    boolean isSuperseded() {
        return superseded;
    }

    void supersede() {
        superseded = true;
        renderings.clear();
    }

    public byte[] rendering(List<Language> languages, Function<List<Language>, byte[]> render) {
        byte @Nullable [] known = renderings.get(languages);
        if (known != null) {
            return known;
        }
        byte[] rendered = render.apply(languages);
        if (renderings.size() < MOST_RENDERINGS) {
            renderings.put(languages, rendered);
        }
        return rendered;
    }
}
