package org.livex.journal.sealing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Unsealing unsealing;
    private final Journal journal;
    private final PersonKeyStore store;
    private final KeyBook keys;
    private final Map<ExerciseId, Surroundings> surroundings = new HashMap<>();

    /** Of each exercise that is being read: completes when all that was asked for by then has been. */
    private final Map<ExerciseId, Future<Void>> reading = new ConcurrentHashMap<>();

    private SealedJournal(Unsealing unsealing, Journal journal, PersonKeyStore store, KeyBook keys) {
        this.unsealing = unsealing;
        this.journal = journal;
        this.store = store;
        this.keys = keys;
    }

    public static Future<SealedJournal> open(Vertx vertx, Journal journal, PersonKeyStore store) {
        return store.all().map(kept -> new SealedJournal(new Unsealing(vertx), journal, store, new KeyBook(kept)));
    }

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
        Future<List<Entry>> opening = journal.readAfter(exercise, seq, limit).compose(this::opened);
        // Whoever reads ahead asks for several pages at once; what surrounds a fact is noted in the order in which they
        // were asked for.
        Future<List<Entry>> read = reading.getOrDefault(exercise, Future.succeededFuture())
                .transform(_ -> opening)
                .map(page -> {
                    page.forEach(this::note);
                    return page;
                });
        Future<Void> done = read.transform(_ -> Future.succeededFuture());
        reading.put(exercise, done);
        done.onComplete(_ -> reading.remove(exercise, done));
        return read;
    }

    private Future<List<Entry>> opened(List<Entry> page) {
        Map<String, PersonKey> locks = new HashMap<>();
        for (Entry entry : page) {
            for (Fact fact : entry.facts()) {
                if (fact instanceof SealedFact sealed) {
                    locks.computeIfAbsent(sealed.key(), _ -> find(sealed, entry));
                }
            }
        }
        return locks.isEmpty() ? Future.succeededFuture(page) : unsealing.opened(page, locks);
    }

    private void note(Entry entry) {
        Surroundings known = surroundingsOf(entry.exercise());
        for (Fact fact : entry.facts()) {
            known.note(fact, entry.seq());
        }
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
        for (Slot slot : Slot.of(entry.facts())) {
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
        return Slot.kept(left);
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
        return with(entry, Slot.kept(slots));
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

    private PersonKey find(SealedFact sealed, Entry entry) {
        PersonKey key = keys.find(sealed.key());
        if (key == null) {
            throw new JournalUnavailable(
                    "entry " + entry.seq() + " of exercise " + entry.exercise()
                            + " is sealed with a key that is not here: bring the keys of people back from the same copy as the journal");
        }
        return key;
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
