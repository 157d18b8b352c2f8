package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Entry;
import org.livex.journal.SampleEntries;

class PagesAheadTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final int PAGE = PagesAhead.PAGE;

    private final HeldJournal journal = new HeldJournal();
    private final List<Long> followed = new ArrayList<>();

    @Test
    void a_short_journal_is_asked_for_once() {
        written(PAGE - 1);
        Future<List<Entry>> page = new PagesAhead(journal, DEMO, 0).next();
        journal.answer(0);

        List<Entry> entries = Objects.requireNonNull(page.result());
        assertThat(entries).hasSize(PAGE - 1);
        assertThat(PagesAhead.isLast(entries)).isTrue();
        assertThat(journal.asked()).containsExactly(0L);
    }

    @Test
    void behind_a_full_page_three_are_read_while_it_is_in_work_and_one_more_for_each_that_is_taken() {
        written(10 * PAGE);
        PagesAhead pages = new PagesAhead(journal, DEMO, 0);
        pages.next();
        assertThat(journal.asked()).containsExactly(0L);

        journal.answer(0);
        assertThat(journal.asked()).containsExactly(0L, 1L * PAGE, 2L * PAGE, 3L * PAGE);

        pages.next();
        journal.answer(1);
        assertThat(journal.asked()).containsExactly(0L, 1L * PAGE, 2L * PAGE, 3L * PAGE, 4L * PAGE);
    }

    @Test
    void pages_that_are_read_in_another_order_are_followed_in_that_of_the_journal() {
        written(3 * PAGE + 20);
        Future<Void> loaded = loading();

        journal.answer(0);
        journal.answer(3);
        journal.answer(2);
        assertThat(followed).hasSize(PAGE);
        journal.answer(1);

        assertThat(loaded.succeeded()).isTrue();
        assertThat(followed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3 * PAGE + 20).boxed().toList());
    }

    @Test
    void where_a_page_cannot_be_read_nobody_goes_on_with_those_behind_it() {
        written(3 * PAGE + 20);
        Future<Void> loaded = loading();
        journal.answer(0);
        journal.answer(2);
        journal.answer(3);

        journal.close();
        journal.answer(1);

        assertThat(loaded.failed()).isTrue();
        assertThat(followed).hasSize(PAGE);
    }

    private Future<Void> loading() {
        Sequencer sequencer = new Sequencer(DEMO, journal, new MovableTime(Instant.parse("2026-11-24T08:00:00Z")));
        sequencer.tell((entry, _) -> followed.add(entry.seq()));
        return sequencer.load();
    }

    private void written(int entries) {
        journal.append(
                DEMO,
                LongStream.rangeClosed(1, entries)
                        .mapToObj(seq -> SampleEntries.entry(DEMO, seq, "Note"))
                        .toList());
    }
}
