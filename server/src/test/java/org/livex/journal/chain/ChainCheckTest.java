package org.livex.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.ids.ExerciseId;

class ChainCheckTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");

    @Test
    void a_chain_that_nobody_touched_is_whole() {
        ChainReport report = report(chain(5), null);

        assertThat(report.isWhole()).isTrue();
        assertThat(report.begins()).isEqualTo(1);
        assertThat(report.head().seq()).isEqualTo(5);
    }

    @Test
    void every_part_of_an_entry_is_under_its_hash() {
        StoredEntry whole = chain(3).get(1);
        List<StoredEntry> others = List.of(
                with(whole, "c-other", whole.at(), whole.by(), whole.facts()),
                with(whole, whole.command(), whole.at() + 1, whole.by(), whole.facts()),
                with(whole, whole.command(), whole.at(), null, whole.facts()),
                with(whole, whole.command(), whole.at(), whole.by(), "[{}]"));

        for (StoredEntry other : others) {
            List<StoredEntry> entries = new ArrayList<>(chain(3));
            entries.set(1, other);

            assertThat(report(entries, null).damages())
                    .as("%s", other)
                    .containsExactly(new Damage(DEMO, DamageKind.CHANGED, 2, 2, at(1), null));
        }
    }

    @Test
    void neighbours_that_were_changed_are_told_as_one() {
        List<StoredEntry> entries = new ArrayList<>(chain(6));
        for (int seq : List.of(2, 3, 5)) {
            StoredEntry whole = entries.get(seq - 1);
            entries.set(seq - 1, with(whole, whole.command(), whole.at(), "boris", whole.facts()));
        }

        assertThat(report(entries, null).damages())
                .containsExactly(
                        new Damage(DEMO, DamageKind.CHANGED, 2, 3, at(1), null),
                        new Damage(DEMO, DamageKind.CHANGED, 5, 5, at(4), null));
    }

    @Test
    void what_is_missing_in_the_middle_and_at_the_end_is_told() {
        List<StoredEntry> entries = new ArrayList<>(chain(6));
        entries.subList(2, 4).clear();

        assertThat(report(entries, new ChainHead(9, "of the ninth", at(9))).damages())
                .containsExactly(
                        new Damage(DEMO, DamageKind.LOST, 3, 4, at(2), at(5)),
                        new Damage(DEMO, DamageKind.LOST, 7, 9, at(6), at(9)));
    }

    @Test
    void two_entries_that_were_swapped_are_told_and_not_the_one_behind_them() {
        List<StoredEntry> entries = new ArrayList<>(chain(6));
        StoredEntry third = entries.get(2);
        StoredEntry fourth = entries.get(3);
        entries.set(2, at(3, fourth));
        entries.set(3, at(4, third));

        assertThat(report(entries, null).damages())
                .containsExactly(new Damage(DEMO, DamageKind.CHANGED, 3, 4, at(2), null));
    }

    @Test
    void an_entry_that_comes_out_of_its_order_is_told_and_nothing_is_counted_from_it() {
        List<StoredEntry> entries = new ArrayList<>(chain(5));
        entries.add(entries.get(1));

        ChainReport report = report(entries, null);

        assertThat(report.damages()).containsExactly(new Damage(DEMO, DamageKind.CHANGED, 2, 2, at(5), null));
        assertThat(report.head().seq()).isEqualTo(5);
    }

    @Test
    void what_stands_for_lost_entries_is_told_as_they_are() {
        List<StoredEntry> entries = new ArrayList<>(chain(5));
        for (long seq : List.of(1L, 3L)) {
            entries.set(
                    (int) seq - 1,
                    new StoredEntry(DEMO, seq, "lost-" + seq, at(seq).toEpochMilli(), null, "[]", null, true));
        }

        ChainReport report = report(entries, null);

        assertThat(report.damages())
                .containsExactly(
                        new Damage(DEMO, DamageKind.LOST, 1, 1, null, at(2)),
                        new Damage(DEMO, DamageKind.LOST, 3, 3, at(2), at(4)));
        assertThat(report.rewritten()).isZero();
    }

    @Test
    void an_exercise_of_which_nothing_is_left_is_told() {
        ChainReport report = report(List.of(), new ChainHead(4, "of the fourth", at(4)));

        assertThat(report.damages()).containsExactly(new Damage(DEMO, DamageKind.LOST, 1, 4, null, at(4)));
        assertThat(report.reached().seq()).isEqualTo(4);
    }

    @Test
    void an_end_that_is_not_the_one_that_was_answered_is_told() {
        assertThat(report(chain(4), new ChainHead(4, "another", at(4))).damages())
                .containsExactly(new Damage(DEMO, DamageKind.CHANGED, 4, 4, at(3), null));
    }

    @Test
    void entries_behind_the_last_that_is_known_are_as_good_as_others() {
        ChainHead known = chain(4).get(1).head();

        assertThat(report(chain(4), known).isWhole()).isTrue();
    }

    @Test
    void an_entry_without_a_hash_is_old_in_front_of_the_chain_and_foreign_behind_its_beginning() {
        List<StoredEntry> entries = new ArrayList<>();
        entries.add(plain(1, null));
        entries.addAll(chained(2, 4, null));
        assertThat(report(entries, null).isWhole()).isTrue();
        assertThat(report(entries, null).begins()).isEqualTo(2);

        entries.add(plain(5, null));

        assertThat(report(entries, null).damages())
                .containsExactly(new Damage(DEMO, DamageKind.CHANGED, 5, 5, at(4), null));
    }

    @Test
    void an_entry_that_somebody_was_erased_from_proves_nothing_and_holds_the_chain() {
        List<StoredEntry> entries = new ArrayList<>(chain(3));
        StoredEntry old = entries.get(1);
        entries.set(1, new StoredEntry(DEMO, 2, old.command(), old.at(), old.by(), "[]", old.hash(), true));

        ChainReport report = report(entries, null);

        assertThat(report.isWhole()).isTrue();
        assertThat(report.rewritten()).isEqualTo(1);
    }

    /** Written down in ADR 71: whoever checks a journal without Livex counts on it. */
    @Test
    void the_hash_is_the_one_that_is_written_down() {
        assertThat(EntryHash.of(null, new StoredEntry(DEMO, 1, "c-1", 0, null, "[]", null, false)))
                .isEqualTo("c5340ea7bb094011b46238b25e6ed2d445c952ca0a7b9004adf63c9bbc7165aa");
    }

    private static ChainReport report(List<StoredEntry> entries, @Nullable ChainHead told) {
        ChainCheck check = new ChainCheck(DEMO, told);
        entries.forEach(check::follow);
        return check.end();
    }

    private static List<StoredEntry> chain(int length) {
        return chained(1, length, null);
    }

    private static List<StoredEntry> chained(long from, long to, @Nullable String before) {
        List<StoredEntry> entries = new ArrayList<>();
        @Nullable String hash = before;
        for (long seq = from; seq <= to; seq++) {
            hash = EntryHash.of(hash, plain(seq, null));
            entries.add(plain(seq, hash));
        }
        return entries;
    }

    private static StoredEntry plain(long seq, @Nullable String hash) {
        return new StoredEntry(DEMO, seq, "c-" + seq, at(seq).toEpochMilli(), "anna", "[]", hash, false);
    }

    private static StoredEntry at(long seq, StoredEntry other) {
        return new StoredEntry(
                DEMO, seq, other.command(), other.at(), other.by(), other.facts(), other.hash(), other.rewritten());
    }

    private static StoredEntry with(
            StoredEntry whole, @Nullable String command, long at, @Nullable String by, String facts) {
        return new StoredEntry(DEMO, whole.seq(), command, at, by, facts, whole.hash(), false);
    }

    private static Instant at(long seq) {
        return Instant.ofEpochSecond(seq);
    }
}
