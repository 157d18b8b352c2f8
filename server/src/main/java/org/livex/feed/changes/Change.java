package org.livex.feed.changes;

import java.util.List;
import java.util.function.Function;
import org.livex.feed.items.Item;
import org.livex.i18n.Language;

/** That an item changed at a seq. */
public record Change(ChangeList list, Item item, long seq) {
    /** What {@code render} makes of it, done once for a thousand readers of the same languages. */
    public byte[] rendering(List<Language> languages, Function<List<Language>, byte[]> render) {
        return list.rendering(this, languages, render);
    }
}
