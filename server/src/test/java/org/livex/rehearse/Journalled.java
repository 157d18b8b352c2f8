package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.livex.TestServer;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;
import org.livex.journal.sqlite.SqliteFile;
import org.livex.journal.sqlite.SqliteJournal;

/** The journal of the demo exercise, read when no server runs any more, and what must be true of it. */
final class Journalled {
    private static final int EVERYTHING = 1_000_000;
    private static final Duration LATE_AFTER = Duration.ofSeconds(5);

    private final List<Entry> entries;
    private final Map<InjectId, InjectFact.InjectReleased> releases = new HashMap<>();
    private final List<String> acknowledgements = new ArrayList<>();
    /** The seq of who acknowledged which inject first, by an acknowledgement or by an answer to it. */
    private final Map<Acknowledged, Long> firstAcknowledged = new HashMap<>();

    private final Exercise end;
    private ExerciseTime lastSpeedChange = ExerciseTime.ZERO;
    private int late;

    private record Acknowledged(String inject, String person) {}

    private Journalled(List<Entry> entries) {
        this.entries = entries;
        Exercise exercise = Exercise.EMPTY;
        for (Entry entry : entries) {
            for (Fact fact : entry.facts()) {
                look(entry, fact, exercise);
                exercise = exercise.apply(fact, new Stamp(entry.seq(), entry.at()));
            }
        }
        this.end = exercise;
    }

    static Journalled read(Path data) {
        Vertx vertx = Vertx.vertx();
        try {
            SqliteFile file = TestServer.await(SqliteFile.open(vertx, data.resolve("livex.db")));
            SqliteJournal journal = TestServer.await(SqliteJournal.open(file));
            List<Entry> entries = TestServer.await(journal.readAfter(TestServer.DEMO, 0, EVERYTHING));
            TestServer.await(journal.close());
            TestServer.await(file.close());
            return new Journalled(entries);
        } finally {
            TestServer.await(vertx.close());
        }
    }

    int size() {
        return entries.size();
    }

    /** Whether there is an entry of this command. */
    boolean has(String command) {
        return entries.stream().anyMatch(entry -> entry.command().value().equals(command));
    }

    /** Entries of a command that has another one. */
    int twice() {
        return entries.size()
                - (int) entries.stream().map(Entry::command).distinct().count();
    }

    int released() {
        return releases.size();
    }

    int late() {
        return late;
    }

    private void look(Entry entry, Fact fact, Exercise before) {
        if (fact instanceof InjectFact.InjectReleased released) {
            assertThat(releases.put(released.inject(), released))
                    .as("%s went out twice", released.inject())
                    .isNull();
            PlannedInject planned = before.msel().find(released.inject());
            if (planned != null && planned.inject().trigger() instanceof Trigger.AtTime) {
                assertThat(released.late())
                        .as("%s is marked late", released)
                        .isEqualTo(isLate(released, entry.at(), before));
            }
            late += released.late() ? 1 : 0;
        }
        if (fact instanceof ClockFact.ClockSpeedChanged changed) {
            lastSpeedChange = changed.at();
        }
        if (fact instanceof InjectFact.InjectAcknowledged acknowledged) {
            acknowledgements.add(acknowledged.toString());
            firstAcknowledged.putIfAbsent(
                    new Acknowledged(
                            acknowledged.inject().value(), acknowledged.person().value()),
                    entry.seq());
        }
    }

    private static boolean isLate(InjectFact.InjectReleased released, Instant at, Exercise before) {
        Plan plan = java.util.Objects.requireNonNull(before.scenario().plan());
        ExerciseTime due = java.util.Objects.requireNonNull(released.due());
        return before.clock()
                .wallTimeOf(due, plan)
                .map(asked -> Duration.between(asked, at).compareTo(LATE_AFTER) > 0)
                .orElse(false);
    }

    void has_no_gap_and_says_nothing_twice() {
        assertThat(entries.stream().map(Entry::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(entries.stream().map(Entry::command)).doesNotHaveDuplicates();
        assertThat(acknowledgements).doesNotHaveDuplicates();
    }

    /** Whatever was due when the speed was changed last went out, once; {@link #look} has seen no second. */
    void released_everything_that_was_due() {
        ExerciseTime last = lastSpeedChange;
        end.msel().injects().values().forEach(planned -> {
            if (planned.inject().trigger() instanceof Trigger.AtTime(ExerciseTime time) && !time.isAfter(last)) {
                assertThat(releases).containsKey(planned.inject().id());
            }
        });
    }

    /**
     * What a phone was told is accepted is there, once, by that person, at that seq. An answer acknowledges too: an
     * acknowledgement that arrives after it has no entry of its own.
     */
    int has_all_that(Collection<Outbox.Accepted> accepted, String person) {
        Map<String, Entry> byCommand = new HashMap<>();
        entries.forEach(entry -> byCommand.put(entry.command().value(), entry));
        int checked = 0;
        for (Outbox.Accepted told : accepted) {
            if (told.isOf("record-action") || told.isOf("acknowledge-inject")) {
                Entry entry = byCommand.get(told.command().path("id").asText());
                if (entry == null && wasAcknowledgedBefore(told, person)) {
                    checked++;
                    continue;
                }
                if (entry == null) {
                    throw new AssertionError(told + " of " + person + " is missing");
                }
                assertThat(entry.seq()).isEqualTo(told.seq());
                assertThat(entry.by()).isEqualTo(new PersonId(person));
                checked++;
            }
        }
        return checked;
    }

    private boolean wasAcknowledgedBefore(Outbox.Accepted told, String person) {
        Long seq = firstAcknowledged.get(
                new Acknowledged(told.command().path("inject").asText(), person));
        return told.isOf("acknowledge-inject") && seq != null && seq <= told.seq();
    }

    /** Nobody did what no phone did: the journal's actions are those of the phones. */
    Set<String> actions() {
        Set<String> actions = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.facts().stream().anyMatch(ParticipantFact.ActionRecorded.class::isInstance)) {
                actions.add(entry.command().value());
            }
        }
        return actions;
    }
}
