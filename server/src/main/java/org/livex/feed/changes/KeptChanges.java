package org.livex.feed.changes;

/**
 * How much lists of changes hold: {@code items} of which somebody may be told, and {@code changes}, with those that later ones of the
 * same item made void and that are yet to be thrown away.
 */
public record KeptChanges(long items, long changes) {
    public static final KeptChanges NONE = new KeptChanges(0, 0);

    public KeptChanges plus(KeptChanges more) {
        return new KeptChanges(items + more.items, changes + more.changes);
    }
}
