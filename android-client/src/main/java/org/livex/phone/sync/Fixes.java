package org.livex.phone.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.json.JSONArray;

/**
 * Positions that were not told yet, the latest of them. In memory only: where somebody was is not worth a place on the
 * disk. One that is told twice is kept once, see docs/protocol.md. Thread-safe: they are measured on one thread and told on
 * another.
 */
final class Fixes {
    /** As many as a sync may hold. */
    private static final int MOST = 500;

    private final Deque<Fix> untold = new ArrayDeque<>();

    synchronized void add(Fix fix) {
        untold.addLast(fix);
        if (untold.size() > MOST) {
            untold.removeFirst();
        }
    }

    synchronized int size() {
        return untold.size();
    }

    synchronized void clear() {
        untold.clear();
    }

    /** These, or as many of them as are still here, were told. */
    synchronized void told(List<Fix> told) {
        untold.removeAll(told);
    }

    synchronized List<Fix> untold() {
        return new ArrayList<>(untold);
    }

    static JSONArray json(List<Fix> fixes) {
        JSONArray positions = new JSONArray();
        for (Fix fix : fixes) {
            positions.put(Json.object()
                    .put("latitude", fix.latitude())
                    .put("longitude", fix.longitude())
                    .put("accuracyMetres", fix.accuracyMetres())
                    .put("fixedAt", Stamps.of(fix.fixedAt()))
                    .done());
        }
        return positions;
    }
}
