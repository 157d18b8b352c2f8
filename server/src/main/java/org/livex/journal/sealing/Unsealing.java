package org.livex.journal.sealing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.people.RosterFact.SealedFact;
import org.livex.journal.Entry;

/**
 * Opens what is sealed in entries, by as many threads as the machine has: whoever reads a whole journal waits for nothing else,
 * and their own thread has enough to do.
 */
final class Unsealing {
    private static final int FEWEST_BY_A_THREAD = 64;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;

    Unsealing(Vertx vertx) {
        this.vertx = vertx;
    }

    /** {@code keys}: by their id, all that these entries are sealed with. What a key that is destroyed has locked stays as what it leaves. */
    Future<List<Entry>> opened(List<Entry> page, Map<String, PersonKey> keys) {
        int each = Math.max(FEWEST_BY_A_THREAD, Math.ceilDiv(page.size(), THREADS));
        List<Future<List<Entry>>> parts = new ArrayList<>();
        for (int from = 0; from < page.size(); from += each) {
            List<Entry> part = page.subList(from, Math.min(page.size(), from + each));
            parts.add(vertx.executeBlocking(() -> openedHere(part, keys), false));
        }
        return Future.all(parts).map(_ -> {
            List<Entry> opened = new ArrayList<>(page.size());
            parts.forEach(part -> opened.addAll(part.result()));
            return opened;
        });
    }

    private static List<Entry> openedHere(List<Entry> part, Map<String, PersonKey> keys) {
        List<Entry> opened = new ArrayList<>(part.size());
        for (Entry entry : part) {
            opened.add(opened(entry, keys));
        }
        return opened;
    }

    private static Entry opened(Entry entry, Map<String, PersonKey> keys) {
        if (!isSealed(entry)) {
            return entry;
        }
        List<Fact> facts = new ArrayList<>();
        for (Slot slot : Slot.of(entry.facts())) {
            Fact fact = opened(slot, keys, entry);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return new Entry(entry.exercise(), entry.seq(), entry.command(), entry.at(), entry.by(), facts);
    }

    private static @Nullable Fact opened(Slot slot, Map<String, PersonKey> keys, Entry entry) {
        SealedFact sealed = slot.sealed();
        if (sealed == null) {
            return slot.clear();
        }
        SecretKey secret = Objects.requireNonNull(keys.get(sealed.key())).secret();
        return secret == null ? slot.clear() : Box.opened(sealed.box(), secret, entry.exercise());
    }

    private static boolean isSealed(Entry entry) {
        for (Fact fact : entry.facts()) {
            if (fact instanceof SealedFact) {
                return true;
            }
        }
        return false;
    }
}
