package org.livex.command;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.command.KnownCommands.Known;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rejection;
import org.livex.exercise.Rules;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.AppendResult;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;

/**
 * The one writer of one exercise on this node. Decides a group of commands on known state, appends it in one durable
 * write, tells the follower, then answers: nothing is answered before it is durable, and no answer, not even a refusal,
 * rests on what might yet fail or on a journal that may be another server's by now. A write of that other one, on its way
 * when it stopped, is fenced off by the uniqueness of (exercise, seq): whoever loses reads again and decides again. Not thread-safe: call it on its exercise's event loop only.
 */
final class Sequencer {
    static final int MOST_WAITING = 20_000;
    private static final int LARGEST_GROUP = 512;
    private final ExerciseId id;
    private final Journal journal;
    private final JournalTime time;
    private final KnownCommands known;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Follower follower = (_, _) -> {};
    private Runnable whenBehind = () -> {};
    private Exercise exercise = Exercise.EMPTY;
    private long seq;
    private boolean firstIsLost;
    private boolean working;
    private boolean mustCatchUp = true;
    private boolean closed;

    Sequencer(ExerciseId id, Journal journal, SteadyClock clock) {
        this(id, journal, clock, KnownCommands.MOST);
    }

    /** {@code mostKnown}: how many commands are recognised without asking the journal. */
    Sequencer(ExerciseId id, Journal journal, SteadyClock clock, int mostKnown) {
        this.id = id;
        this.journal = journal;
        this.time = new JournalTime(clock);
        this.known = new KnownCommands(mostKnown);
    }

    private record Waiting(Caller caller, CommandId id, Command command, Promise<Outcome> answer) {}

    /** A decided group: what will be answered once its entries are durable. */
    private record Group(List<Waiting> members, List<Outcome> outcomes, List<Entry> entries, List<Exercise> states) {}

    Exercise exercise() {
        return exercise;
    }

    long seq() {
        return seq;
    }

    /** Up to which entry the journal will not lose what it has. */
    long settled() {
        return Math.min(seq, journal.settled(id));
    }

    boolean isOurs() {
        return journal.isOurs();
    }

    /** This journal's time: steady, whatever is done to the machine's clock, and never before what was written. */
    Instant now() {
        return time.now();
    }

    /** How far the machine's clock was set since the journal last said so. */
    Duration wallClockStep() {
        return time.stepSince(exercise.wallClock().ahead());
    }

    /** Before the first entry is read. */
    void tell(Follower told) {
        follower = told;
    }

    /** Somebody must then say something: only the next command reads what a write left behind whose answer was lost. */
    void whenBehind(Runnable told) {
        whenBehind = told;
    }

    /** The journal may hold what is not known here. */
    boolean isBehind() {
        return mustCatchUp;
    }

    Future<Void> load() {
        return catchUp().onSuccess(_ -> time.goOn(exercise.wallClock().ahead()));
    }

    Future<Outcome> submit(Caller caller, CommandId command, Command wish) {
        if (closed) {
            return Future.failedFuture(new JournalUnavailable("exercise " + id + " is being read again"));
        }
        if (waiting.size() >= MOST_WAITING) {
            return Future.failedFuture(new Overloaded());
        }
        Promise<Outcome> answer = Promise.promise();
        waiting.add(new Waiting(caller, command, wish, answer));
        if (!working) {
            working = true;
            work();
        }
        return answer.future();
    }

    /** Nothing more is taken; what waits is still decided, and those who follow hear of it. */
    void close() {
        closed = true;
    }

    private void work() {
        if (waiting.isEmpty()) {
            working = false;
            return;
        }
        List<Waiting> members = new ArrayList<>();
        while (!waiting.isEmpty() && members.size() < LARGEST_GROUP) {
            members.add(waiting.poll());
        }
        (mustCatchUp ? catchUp() : Future.<Void>succeededFuture())
                .compose(_ -> recognise(members))
                .map(repeated -> decide(members, repeated))
                .compose(this::append)
                .onSuccess(_ -> work())
                .onFailure(failure -> {
                    mustCatchUp = true;
                    members.forEach(member -> member.answer().tryFail(failure));
                    whenBehind.run();
                    work();
                });
    }

    private Future<Map<CommandId, Known>> recognise(List<Waiting> members) {
        if (known.knowsAll()) {
            return Future.succeededFuture(Map.of());
        }
        List<CommandId> unknown = members.stream()
                .filter(member -> member.caller() instanceof Caller.Member && known.find(member.id()) == null)
                .map(Waiting::id)
                .toList();
        return unknown.isEmpty()
                ? Future.succeededFuture(Map.of())
                : journal.seqsOf(id, unknown).compose(this::whose);
    }

    /** Said again after fifty thousand others: seldom enough to read each. */
    private Future<Map<CommandId, Known>> whose(Map<CommandId, Long> seqs) {
        Map<CommandId, Known> found = new HashMap<>();
        List<Future<List<Entry>>> read = seqs.values().stream()
                .map(at -> journal.readAfter(id, at - 1, 1)
                        .onSuccess(page -> page.forEach(entry -> found.put(entry.command(), Known.of(entry)))))
                .toList();
        return Future.all(read).map(_ -> found);
    }

    private Group decide(List<Waiting> members, Map<CommandId, Known> repeated) {
        Group group = new Group(members, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<CommandId, Known> inGroup = new HashMap<>(repeated);
        Exercise speculative = exercise;
        Instant now = time.now();
        for (Waiting member : members) {
            Known before = known.find(member.id());
            Known seen = before == null ? inGroup.get(member.id()) : before;
            if (seen != null) {
                group.outcomes().add(again(member, seen));
                continue;
            }
            switch (Rules.decide(speculative, member.caller(), member.command(), now)) {
                case Decision.Rejected(var reason, var parameters) ->
                    group.outcomes().add(new Outcome.Rejected(reason, parameters));
                case Decision.Accepted(List<Fact> facts) -> {
                    if (!facts.isEmpty()) {
                        long next = seq + group.entries().size() + 1;
                        Entry entry = new Entry(id, next, member.id(), now, personOf(member.caller()), facts);
                        speculative = applied(speculative, entry);
                        group.entries().add(entry);
                        group.states().add(speculative);
                        inGroup.put(member.id(), Known.of(entry));
                    }
                    group.outcomes()
                            .add(new Outcome.Accepted(seq + group.entries().size()));
                }
            }
        }
        return group;
    }

    private static Outcome again(Waiting member, Known seen) {
        return seen.isOf(personOf(member.caller()))
                ? new Outcome.Accepted(seen.seq())
                : new Outcome.Rejected(
                        Rejection.ID_TAKEN, Map.of("id", member.id().value()));
    }

    private Future<Void> append(Group group) {
        if (group.entries().isEmpty()) {
            if (!journal.isOurs()) {
                return Future.failedFuture(JournalUnavailable.notOurs());
            }
            answer(group);
            return Future.succeededFuture();
        }
        return journal.append(id, group.entries()).compose(result -> switch (result) {
            case AppendResult.Durable _ -> {
                for (int i = 0; i < group.entries().size(); i++) {
                    advance(group.entries().get(i), group.states().get(i));
                }
                answer(group);
                yield Future.<Void>succeededFuture();
            }
            case AppendResult.Conflict _ -> {
                putBack(group.members());
                yield catchUp();
            }
        });
    }

    private void putBack(List<Waiting> members) {
        for (int i = members.size() - 1; i >= 0; i--) {
            waiting.addFirst(members.get(i));
        }
    }

    private static void answer(Group group) {
        for (int i = 0; i < group.members().size(); i++) {
            group.members().get(i).answer().tryComplete(group.outcomes().get(i));
        }
    }

    private Future<Void> catchUp() {
        Promise<Void> done = Promise.promise();
        follow(new PagesAhead(journal, id, seq), done);
        return done.future();
    }

    /** One promise for all: a long journal is no deep stack. */
    private void follow(PagesAhead pages, Promise<Void> done) {
        pages.next().compose(this::advanced).onFailure(done::fail).onSuccess(isLast -> {
            if (isLast) {
                mustCatchUp = false;
                done.complete();
            } else {
                follow(pages, done);
            }
        });
    }

    /** Whether it was the last page. */
    private Future<Boolean> advanced(List<Entry> page) {
        return Slice.each(page, this::readOn).map(_ -> {
            boolean isLast = PagesAhead.isLast(page);
            if (isLast && firstIsLost && !exercise.isPlanned()) {
                throw JournalBroken.withoutPlan(id);
            }
            return isLast;
        });
    }

    private void readOn(Entry entry) {
        if (entry.seq() != seq + 1) {
            throw JournalBroken.gap(id, seq + 1, entry.seq());
        }
        advance(entry, read(entry));
    }

    private Exercise read(Entry entry) {
        firstIsLost |= entry.seq() == 1 && entry.facts().isEmpty();
        try {
            return applied(exercise, entry);
        } catch (RuntimeException e) {
            throw JournalBroken.at(id, entry.seq(), e);
        }
    }

    private void advance(Entry entry, Exercise after) {
        exercise = after;
        seq = entry.seq();
        time.wrote(entry.at());
        known.add(entry);
        follower.follow(entry, after);
    }

    private static Exercise applied(Exercise before, Entry entry) {
        Stamp stamp = new Stamp(entry.seq(), entry.at(), entry.by());
        Exercise after = before;
        for (Fact fact : entry.facts()) {
            after = after.apply(fact, stamp);
        }
        return after;
    }

    private static @Nullable PersonId personOf(Caller caller) {
        return switch (caller) {
            case Caller.Member(PersonId person) -> person;
            case Caller.Server _ -> null;
        };
    }
}
