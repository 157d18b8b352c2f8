package org.livex.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.SampleEntries.NOW;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.livex.Seeds;
import org.livex.exercise.room.ControlFact.JournalDamaged;
import org.livex.exercise.room.DamageKind;
import org.livex.journal.Entry;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.Damage;

/** Whatever happens to the files: what was acknowledged and is not there any more is said. */
class DamagedJournalTest extends JournalFiles {
    private static final int FLIPS = Seeds.howMany(40, 600);

    @Test
    void files_to_which_nothing_happened_are_whole() throws IOException {
        assertThat(start(files)).isEqualTo(new Start(List.of(), written));
    }

    @Test
    void a_byte_that_is_flipped_anywhere_loses_nothing_in_silence() throws IOException {
        for (String name : files.keySet()) {
            Random random = new Random(Seeds.first() + name.hashCode());
            for (int flip = 0; flip < FLIPS; flip++) {
                Map<String, byte[]> damaged = copy();
                byte[] bytes = bytes(damaged, name);
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << random.nextInt(8));

                assertThat(isSaidOrWhole(damaged)).as("%s, byte %d", name, at).isTrue();
            }
        }
    }

    @Test
    void a_log_that_is_cut_anywhere_loses_nothing_in_silence() throws IOException {
        Random random = new Random(Seeds.first());
        for (int cut = 0; cut < FLIPS; cut++) {
            byte[] log = bytes(files, LOG);
            int length = random.nextInt(log.length);
            Map<String, byte[]> damaged = copy();
            damaged.put(LOG, Arrays.copyOf(log, length));

            assertThat(isSaidOrWhole(damaged)).as("cut to %d", length).isTrue();
        }
    }

    @Test
    void a_log_that_is_gone_is_said_with_what_went_with_it() throws IOException {
        Map<String, byte[]> damaged = copy();
        damaged.remove(LOG);

        Start start = start(damaged);

        assertThat(start.damages())
                .containsExactly(new Damage(DEMO, DamageKind.LOST, ENTRIES / 2 + 1, ENTRIES, NOW, NOW));
        assertThat(start.damages().getFirst().sentence())
                .startsWith("Entries 31 to 60 of exercise demo (between " + NOW + " and " + NOW
                        + ") are not in the journal");
    }

    @Test
    void a_database_that_is_gone_is_said_and_what_comes_next_begins_anew() throws IOException {
        Map<String, byte[]> damaged = copy();
        damaged.remove(DATABASE);
        damaged.remove(LOG);
        Path place = place(damaged);

        assertThat(start(place).damages()).containsExactly(new Damage(DEMO, DamageKind.LOST, 1, ENTRIES, null, NOW));
        assertThat(start(place)).isEqualTo(new Start(List.of(), List.of()));
    }

    @Test
    void no_number_is_given_twice_and_the_journal_itself_tells_of_the_damage() throws IOException {
        Map<String, byte[]> damaged = copy();
        damaged.remove(LOG);
        Path place = place(damaged);

        List<Entry> entries = start(place).entries();

        assertThat(entries).hasSize(ENTRIES + 1);
        assertThat(entries.subList(0, ENTRIES / 2)).isEqualTo(written.subList(0, ENTRIES / 2));
        assertThat(entries.subList(ENTRIES / 2, ENTRIES))
                .allMatch(entry -> entry.facts().isEmpty());
        assertThat(entries.getLast().facts())
                .containsExactly(new JournalDamaged(DamageKind.LOST, ENTRIES / 2 + 1, ENTRIES, NOW, NOW));
        assertThat(start(place)).as("it is said once").isEqualTo(new Start(List.of(), entries));
    }

    @Test
    void a_note_of_what_was_answered_that_lags_behind_is_no_damage() throws IOException {
        Map<String, byte[]> behind = copy();
        byte[] told = bytes(behind, TOLD);
        behind.put(TOLD, Arrays.copyOf(told, told.length / 2));

        assertThat(start(behind)).isEqualTo(new Start(List.of(), written));
    }

    @Test
    void without_the_note_of_what_was_answered_it_is_written_down_once_that_nobody_knows_the_end() throws IOException {
        Map<String, byte[]> without = copy();
        without.remove(TOLD);
        Path place = place(without);

        Start first = start(place);
        Start second = start(place);

        assertThat(first.damages())
                .containsExactly(new Damage(DEMO, DamageKind.END_UNKNOWN, ENTRIES + 1, ENTRIES + 1, NOW, null));
        assertThat(first.entries()).startsWith(written.toArray(Entry[]::new)).hasSize(ENTRIES + 1);
        assertThat(first.entries().getLast().at()).isEqualTo(LATER);
        assertThat(first.entries().getLast().facts())
                .containsExactly(new JournalDamaged(DamageKind.END_UNKNOWN, ENTRIES + 1, ENTRIES + 1, NOW, LATER));
        assertThat(second).isEqualTo(new Start(List.of(), first.entries()));
    }

    @Test
    void a_start_that_ends_before_it_has_written_that_down_leaves_it_to_the_next() throws IOException {
        Map<String, byte[]> without = copy();
        without.remove(TOLD);
        Path place = place(without);

        with(place, SqliteJournal::check);

        assertThat(start(place).damages()).extracting(Damage::kind).containsExactly(DamageKind.END_UNKNOWN);
    }

    /** Either it says so, or all that was acknowledged is there. */
    private boolean isSaidOrWhole(Map<String, byte[]> damaged) throws IOException {
        try {
            Start start = start(damaged);
            return !start.damages().isEmpty() || start.entries().equals(written);
        } catch (JournalUnavailable _) {
            return true;
        }
    }
}
