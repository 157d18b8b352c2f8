package org.livex.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.journal.SampleEntries.ANNA;
import static org.livex.journal.SampleEntries.NOW;
import static org.livex.journal.SampleEntries.action;
import static org.livex.journal.SampleEntries.command;
import static org.livex.journal.SampleEntries.entry;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult.Conflict;
import org.livex.journal.AppendResult.Durable;
import org.livex.journal.AppendResult.Kind;
import org.livex.journal.chain.ChainReport;

/** What every journal promises, whatever it is made of. */
public abstract class JournalContract {
    protected static final ExerciseId DEMO = new ExerciseId("demo");
    protected static final ExerciseId OTHER = new ExerciseId("other.exercise-2");

    public final Vertx vertx = Vertx.vertx();
    private @Nullable Journal opened;

    /** Opens what this test wrote before, or an empty journal. */
    protected abstract Future<? extends Journal> open();

    /** Throws away what this test wrote. */
    protected abstract void remove();

    @BeforeEach
    protected void start() {
        opened = soon(open());
    }

    @AfterEach
    void stop() {
        soon(journal().close());
        remove();
        soon(vertx.close());
    }

    @Test
    void an_entry_comes_back_as_it_went_in() {
        Entry byAnna = entry(DEMO, 1, "Ein Gespräch");
        Entry byTheServer = new Entry(DEMO, 2, command(), NOW, null, List.of());

        assertThat(append(byAnna, byTheServer)).isEqualTo(new Durable());

        assertThat(read(DEMO, 0)).containsExactly(byAnna, byTheServer);
    }

    @Test
    void texts_of_any_script_come_back() {
        Entry entry = entry(DEMO, 1, "Он боится · إنه خائف · 他害怕 · 🧑🏽‍🌾 \u0000 \u2028 'x' \"y\" $set {}");

        append(entry);

        assertThat(read(DEMO, 0)).containsExactly(entry);
    }

    @Test
    void an_entry_of_several_megabytes_comes_back() {
        Fact fact = action("ж".repeat(4_000));
        Entry large = new Entry(
                DEMO,
                1,
                command(),
                NOW,
                ANNA,
                IntStream.range(0, 700).mapToObj(_ -> fact).toList());

        append(large);

        assertThat(read(DEMO, 0)).containsExactly(large);
    }

    @Test
    void pages_follow_each_other_without_overlap() {
        append(LongStream.rangeClosed(1, 25)
                .mapToObj(seq -> entry(DEMO, seq, ""))
                .toArray(Entry[]::new));

        List<Long> seqs = new ArrayList<>();
        List<Entry> page = soon(journal().readAfter(DEMO, 0, 10));
        while (!page.isEmpty()) {
            page.forEach(entry -> seqs.add(entry.seq()));
            page = soon(journal().readAfter(DEMO, seqs.getLast(), 10));
        }

        assertThat(seqs)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    void each_exercise_has_a_sequence_of_its_own() {
        CommandId sameCommand = command();
        Entry here = new Entry(DEMO, 1, sameCommand, NOW, ANNA, List.of());
        Entry there = new Entry(OTHER, 1, sameCommand, NOW, ANNA, List.of());

        assertThat(append(here)).isEqualTo(new Durable());
        assertThat(append(there)).isEqualTo(new Durable());

        assertThat(read(DEMO, 0)).containsExactly(here);
        assertThat(read(OTHER, 0)).containsExactly(there);
        assertThat(read(new ExerciseId("never"), 0)).isEmpty();
        assertThat(soon(journal().exercises())).containsExactlyInAnyOrder(DEMO, OTHER);
    }

    @Test
    void an_empty_journal_has_no_exercise() {
        assertThat(soon(journal().exercises())).isEmpty();
        assertThat(soon(journal().check())).isEmpty();
    }

    @Test
    void what_was_written_is_found_as_it_was_written() {
        append(entry(DEMO, 1, "one"), entry(DEMO, 2, "two"));
        append(new Entry(DEMO, 3, command(), NOW, null, List.of()));
        append(entry(OTHER, 1, "there"));

        assertThat(soon(journal().check()))
                .allMatch(ChainReport::isWhole)
                .extracting(ChainReport::exercise, report -> report.head().seq())
                .containsExactlyInAnyOrder(tuple(DEMO, 3L), tuple(OTHER, 1L));
    }

    @Test
    void an_entry_that_was_written_over_leaves_the_chain_whole() {
        Entry said = entry(DEMO, 1, "it was me");
        append(said, entry(DEMO, 2, "two"));
        Entry erased = new Entry(DEMO, 1, said.command(), said.at(), said.by(), List.of());

        soon(journal().rewrite(erased));
        append(entry(DEMO, 3, "three"));

        assertThat(read(DEMO, 0).getFirst()).isEqualTo(erased);
        assertThat(soon(journal().check())).allMatch(ChainReport::isWhole);
    }

    @Test
    void what_is_there_is_not_filled_over() {
        Entry said = entry(DEMO, 1, "it was me");
        append(said, entry(DEMO, 2, "two"));

        soon(journal().fill(DEMO, List.of(new Entry(DEMO, 1, command(), NOW, null, List.of()))));

        assertThat(read(DEMO, 0).getFirst()).isEqualTo(said);
        assertThat(soon(journal().check())).allMatch(ChainReport::isWhole);
    }

    @Test
    void a_seq_is_given_once() {
        Entry first = entry(DEMO, 1, "first");
        append(first);

        assertThat(append(entry(DEMO, 1, "second"), entry(DEMO, 2, "third")))
                .isEqualTo(new Conflict(0, Kind.SEQ_TAKEN));

        assertThat(read(DEMO, 0)).containsExactly(first);
    }

    @Test
    void a_command_is_accepted_once_and_what_stood_before_it_stays() {
        Entry known = entry(DEMO, 1, "known");
        append(known);
        Entry before = entry(DEMO, 2, "before");
        Entry again = new Entry(DEMO, 3, known.command(), NOW, ANNA, List.of());

        assertThat(append(before, again, entry(DEMO, 4, "behind"))).isEqualTo(new Conflict(1, Kind.COMMAND_KNOWN));

        assertThat(read(DEMO, 0)).containsExactly(known, before);
    }

    @Test
    void an_append_whose_answer_was_lost_is_told_that_its_command_is_known() {
        Entry entry = entry(DEMO, 1, "said twice");
        append(entry);

        assertThat(append(entry)).isEqualTo(new Conflict(0, Kind.COMMAND_KNOWN));

        assertThat(read(DEMO, 0)).containsExactly(entry);
    }

    @Test
    void a_gap_is_never_written() {
        append(entry(DEMO, 1, ""));

        assertThatThrownBy(() -> append(entry(DEMO, 3, ""))).hasMessageContaining("gap");
        assertThatThrownBy(() -> append(entry(OTHER, 2, ""))).hasMessageContaining("gap");
        assertThatThrownBy(() -> append(entry(DEMO, 2, ""), entry(DEMO, 4, ""))).hasMessageContaining("follow");
        assertThatThrownBy(() -> append(entry(DEMO, 2, ""), entry(OTHER, 3, "")))
                .hasMessageContaining("another");

        assertThat(read(DEMO, 1)).isEmpty();
        assertThat(read(OTHER, 0)).isEmpty();
    }

    @Test
    void the_seqs_of_known_commands_are_told_and_others_are_absent() {
        Entry first = entry(DEMO, 1, "");
        Entry second = entry(DEMO, 2, "");
        append(first, second);

        List<CommandId> asked = List.of(second.command(), command(), first.command());

        assertThat(soon(journal().seqsOf(DEMO, asked))).isEqualTo(Map.of(first.command(), 1L, second.command(), 2L));
        assertThat(soon(journal().seqsOf(OTHER, asked))).isEmpty();
        assertThat(soon(journal().seqsOf(DEMO, List.of()))).isEmpty();
    }

    @Test
    void many_writers_that_race_leave_neither_gap_nor_double() {
        int writers = 32;
        int each = 5;
        long total = (long) writers * each;

        List<Future<Void>> all = IntStream.range(0, writers)
                .mapToObj(_ -> appendBehindWhateverIsThere(each, 0))
                .toList();
        soon(Future.all(all));

        List<Entry> entries = read(DEMO, 0);
        assertThat(entries)
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, total).boxed().toList());
        assertThat(entries).extracting(Entry::command).doesNotHaveDuplicates();
    }

    @Test
    void many_exercises_grow_side_by_side() {
        List<Future<AppendResult>> all = new ArrayList<>();
        for (int exercise = 0; exercise < 40; exercise++) {
            ExerciseId id = new ExerciseId("exercise-" + exercise);
            all.add(journal().append(id, List.of(entry(id, 1, ""), entry(id, 2, ""))));
        }

        assertThat(soon(Future.all(all)).<AppendResult>list()).containsOnly(new Durable());
        assertThat(soon(journal().exercises())).hasSize(40);
    }

    @Test
    void what_was_appended_is_there_when_it_is_opened_again() {
        Entry entry = entry(DEMO, 1, "kept");
        append(entry);
        soon(journal().close());

        opened = soon(open());

        assertThat(read(DEMO, 0)).containsExactly(entry);
        assertThat(append(entry(DEMO, 2, "next"))).isEqualTo(new Durable());
    }

    @Test
    void a_closed_journal_says_so_and_may_be_closed_again() {
        soon(journal().close());

        for (Future<?> refused : List.of(
                journal().append(DEMO, List.of(entry(DEMO, 1, ""))),
                journal().readAfter(DEMO, 0, 1),
                journal().seqsOf(DEMO, List.of(command())),
                journal().exercises())) {
            assertThatThrownBy(() -> soon(refused))
                    .isInstanceOf(JournalUnavailable.class)
                    .hasMessageEndingWith("is closed");
        }
    }

    @Test
    void answers_come_on_the_context_that_asked() {
        Context context = vertx.getOrCreateContext();
        Promise<Context> answeredOn = Promise.promise();

        context.runOnContext(_ -> journal()
                .append(DEMO, List.of(entry(DEMO, 1, "")))
                .compose(_ -> journal().readAfter(DEMO, 0, 1))
                .onComplete(_ -> answeredOn.complete(Vertx.currentContext())));

        assertThat(soon(answeredOn.future())).isSameAs(context);
    }

    private Future<Void> appendBehindWhateverIsThere(int count, long lastSeen) {
        if (count == 0) {
            return Future.succeededFuture();
        }
        return journal().readAfter(DEMO, lastSeen, 1_000).compose(seen -> {
            long last = seen.isEmpty() ? lastSeen : seen.getLast().seq();
            return journal()
                    .append(DEMO, List.of(entry(DEMO, last + 1, "race")))
                    .compose(
                            result -> appendBehindWhateverIsThere(result instanceof Durable ? count - 1 : count, last));
        });
    }

    protected Journal journal() {
        return Objects.requireNonNull(opened);
    }

    private AppendResult append(Entry... entries) {
        return soon(journal().append(entries[0].exercise(), List.of(entries)));
    }

    private List<Entry> read(ExerciseId exercise, long after) {
        return soon(journal().readAfter(exercise, after, 10_000));
    }
}
