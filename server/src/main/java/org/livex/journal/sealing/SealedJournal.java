package org.livex.journal.sealing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.erasure.Surroundings;
import org.livex.exercise.erasure.Trace;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.people.RosterFact.PersonErased;
import org.livex.exercise.people.RosterFact.SealedFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.AppendResult;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.ChainReport;

/**
 * A journal that keeps what tells who somebody is under a key of that human: once the key is destroyed, the entry is read
 * as what it leaves. Those who read and append know nothing of it. Not thread-safe: one event loop owns it.
 */
public final class SealedJournal implements Journal {
    private static final int PAGE = 1_000;
    private static final int FEWEST_BY_A_THREAD = 64;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;
    private final Journal journal;
    private final PersonKeyStore store;
    private final KeyBook keys;
    private final Map<ExerciseId, Surroundings> surroundings = new HashMap<>();

    private SealedJournal(Vertx vertx, Journal journal, PersonKeyStore store, KeyBook keys) {
        this.vertx = vertx;
        this.journal = journal;
        this.store = store;
        this.keys = keys;
    }

    public static Future<SealedJournal> open(Vertx vertx, Journal journal, PersonKeyStore store) {
        return store.all().map(kept -> new SealedJournal(vertx, journal, store, new KeyBook(kept)));
    }

    /** One fact of an entry as it is kept: in the clear, sealed, or sealed with what stands in for it. */
    private record Slot(@Nullable Fact clear, @Nullable SealedFact sealed) {}

    @Override
    public boolean isOurs() {
        return journal.isOurs();
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> entries) {
        List<Entry> sealed = entries.stream().map(this::sealed).toList();
        List<PersonKey> unkept = keys.unkept();
        return unkept.isEmpty()
                ? journal.append(exercise, sealed)
                : store.keep(unkept).onSuccess(_ -> keys.kept(unkept)).compose(_ -> journal.append(exercise, sealed));
    }

    @Override
    public Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit) {
        return journal.readAfter(exercise, seq, limit).compose(page -> {
            Map<SealedFact, PersonKey> locked = new HashMap<>();
            page.forEach(entry -> entry.facts().forEach(fact -> find(entry, fact, locked)));
            return opened(exercise, locked)
                    .map(boxes ->
                            page.stream().map(entry -> opened(entry, boxes)).toList());
        });
    }

    /** By as many threads as the machine has: whoever reads a whole journal waits for nothing else. */
    private Future<Map<SealedFact, Fact>> opened(ExerciseId exercise, Map<SealedFact, PersonKey> locked) {
        if (locked.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        List<Map.Entry<SealedFact, PersonKey>> all = List.copyOf(locked.entrySet());
        int each = Math.max(FEWEST_BY_A_THREAD, Math.ceilDiv(all.size(), THREADS));
        List<Future<Map<SealedFact, Fact>>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += each) {
            List<Map.Entry<SealedFact, PersonKey>> part = all.subList(from, Math.min(all.size(), from + each));
            parts.add(vertx.executeBlocking(() -> opened(exercise, part), false));
        }
        return Future.all(parts).map(_ -> {
            Map<SealedFact, Fact> boxes = new HashMap<>();
            parts.forEach(part -> boxes.putAll(part.result()));
            return boxes;
        });
    }

    @Override
    public Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands) {
        return journal.seqsOf(exercise, commands);
    }

    @Override
    public Future<Void> rewrite(Entry entry) {
        return journal.rewrite(entry);
    }

    @Override
    public Future<Void> fill(ExerciseId exercise, List<Entry> missing) {
        return journal.fill(exercise, missing);
    }

    @Override
    public long settled(ExerciseId exercise) {
        return journal.settled(exercise);
    }

    @Override
    public Future<List<ChainReport>> check() {
        return journal.check();
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return journal.exercises();
    }

    @Override
    public Future<Void> close() {
        return journal.close();
    }

    /**
     * Destroys what tells who these humans were: their keys, and what an older build wrote of them in the clear. Whoever has
     * read the journal before must read it again. Done again it changes nothing.
     */
    public Future<Void> erase(ExerciseId exercise, List<PersonErased> people) {
        List<String> ids = people.stream()
                .flatMap(erased -> keys.toDestroy(exercise, erased).stream())
                .toList();
        return rewriteAfter(exercise, 0, people)
                .compose(_ -> store.destroy(ids))
                .onSuccess(_ -> keys.destroyed(ids));
    }

    private Future<Void> rewriteAfter(ExerciseId exercise, long seq, List<PersonErased> people) {
        return journal.readAfter(exercise, seq, PAGE).compose(page -> {
            Future<Void> done = Future.succeededFuture();
            for (Entry entry : page) {
                List<Fact> left = without(entry, people);
                if (!left.equals(entry.facts())) {
                    done = done.compose(_ -> journal.rewrite(with(entry, left)));
                }
            }
            return page.size() < PAGE
                    ? done
                    : done.compose(_ -> rewriteAfter(exercise, page.getLast().seq(), people));
        });
    }

    private List<Fact> without(Entry entry, List<PersonErased> people) {
        Surroundings known = surroundingsOf(entry.exercise());
        List<Slot> left = new ArrayList<>();
        for (Slot slot : slots(entry.facts())) {
            Fact clear = slot.clear();
            if (clear != null) {
                known.note(clear, entry.seq());
            }
            Trace trace = clear == null || slot.sealed() != null ? null : Trace.in(clear, known, stampOf(entry));
            if (trace == null || !isOfOne(trace, entry, people)) {
                left.add(slot);
            } else if (trace.left() != null) {
                left.add(new Slot(trace.left(), null));
            }
        }
        return kept(left);
    }

    private static boolean isOfOne(Trace trace, Entry entry, List<PersonErased> people) {
        return people.stream().anyMatch(erased -> erased.person().equals(trace.of()) && erased.covers(entry.at()));
    }

    private Entry sealed(Entry entry) {
        Surroundings known = surroundingsOf(entry.exercise());
        List<Slot> slots = new ArrayList<>();
        for (Fact fact : entry.facts()) {
            known.note(fact, entry.seq());
            Trace trace = Trace.in(fact, known, stampOf(entry));
            slots.add(trace == null ? new Slot(fact, null) : sealed(entry, fact, trace));
        }
        return with(entry, kept(slots));
    }

    private Slot sealed(Entry entry, Fact fact, Trace trace) {
        PersonKey.Owner owner = new PersonKey.Owner(entry.exercise(), trace.of());
        PersonKey key = bringsAnother(fact) ? keys.fresh(owner, entry.at()) : keys.presentOf(owner, entry.at());
        String box = Box.closed(fact, Objects.requireNonNull(key.secret()), entry.exercise());
        return new Slot(trace.left(), new SealedFact(0, trace.left() != null, key.id(), box));
    }

    private static boolean bringsAnother(Fact fact) {
        return fact instanceof PlanFact.PersonAdded || fact instanceof RosterFact.PersonSwapped;
    }

    private void find(Entry entry, Fact fact, Map<SealedFact, PersonKey> locked) {
        if (fact instanceof SealedFact sealed) {
            PersonKey key = keys.find(sealed.key());
            if (key == null) {
                throw new JournalUnavailable(
                        "entry " + entry.seq() + " of exercise " + entry.exercise()
                                + " is sealed with a key that is not here: bring the keys of people back from the same copy as the journal");
            }
            locked.put(sealed, key);
        }
    }

    /** Without those whose key is destroyed. */
    private static Map<SealedFact, Fact> opened(ExerciseId exercise, List<Map.Entry<SealedFact, PersonKey>> locked) {
        Map<SealedFact, Fact> boxes = new HashMap<>();
        for (Map.Entry<SealedFact, PersonKey> one : locked) {
            SecretKey secret = one.getValue().secret();
            if (secret != null) {
                boxes.put(one.getKey(), Box.opened(one.getKey().box(), secret, exercise));
            }
        }
        return boxes;
    }

    private Entry opened(Entry entry, Map<SealedFact, Fact> boxes) {
        Surroundings known = surroundingsOf(entry.exercise());
        if (entry.facts().stream().noneMatch(SealedFact.class::isInstance)) {
            entry.facts().forEach(fact -> known.note(fact, entry.seq()));
            return entry;
        }
        List<Fact> facts = new ArrayList<>();
        for (Slot slot : slots(entry.facts())) {
            Fact open = slot.sealed() == null ? null : boxes.get(slot.sealed());
            Fact fact = open == null ? slot.clear() : open;
            if (fact != null) {
                known.note(fact, entry.seq());
                facts.add(fact);
            }
        }
        return with(entry, facts);
    }

    private static List<Slot> slots(List<Fact> kept) {
        Map<Integer, SealedFact> sealed = new HashMap<>();
        List<Fact> clear = new ArrayList<>();
        int places = 0;
        for (Fact fact : kept) {
            if (fact instanceof SealedFact one) {
                sealed.put(one.place(), one);
                places += one.standsIn() ? 0 : 1;
            } else {
                clear.add(fact);
                places++;
            }
        }
        List<Slot> slots = new ArrayList<>();
        Iterator<Fact> next = clear.iterator();
        for (int place = 0; place < places; place++) {
            SealedFact one = sealed.get(place);
            slots.add(new Slot(one != null && !one.standsIn() ? null : next.next(), one));
        }
        return slots;
    }

    /** First what anybody can read, then what is sealed. */
    private static List<Fact> kept(List<Slot> slots) {
        List<Fact> facts = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.clear() != null) {
                facts.add(slot.clear());
            }
        }
        for (int place = 0; place < slots.size(); place++) {
            SealedFact sealed = slots.get(place).sealed();
            if (sealed != null) {
                facts.add(new SealedFact(place, sealed.standsIn(), sealed.key(), sealed.box()));
            }
        }
        return facts;
    }

    private Surroundings surroundingsOf(ExerciseId exercise) {
        return surroundings.computeIfAbsent(exercise, _ -> new Surroundings());
    }

    private static Stamp stampOf(Entry entry) {
        return new Stamp(entry.seq(), entry.at(), entry.by());
    }

    private static Entry with(Entry entry, List<Fact> facts) {
        @Nullable PersonId by = entry.by();
        return new Entry(entry.exercise(), entry.seq(), entry.command(), entry.at(), by, facts);
    }
}
