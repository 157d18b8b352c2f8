package org.livex.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.SampleEntries.NOW;
import static org.livex.journal.SampleEntries.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.room.ControlFact.JournalDamaged;
import org.livex.exercise.room.DamageKind;
import org.livex.journal.Entry;
import org.livex.journal.chain.ChainReport;
import org.livex.journal.chain.Damage;

/** Entries that somebody changed, took out or wrote anew in the database itself are said. */
class ChangedEntriesTest extends JournalFiles {
    @Test
    void an_entry_that_somebody_changed_is_said_at_every_start_and_written_down_once()
            throws IOException, SQLException {
        Path place = place(files);
        change(place, "update entries set person = 'boris' where seq in (7, 8)");
        Damage changed = new Damage(DEMO, DamageKind.CHANGED, 7, 8, NOW, null);

        Start first = start(place);
        Start second = start(place);

        assertThat(first.damages()).containsExactly(changed);
        assertThat(second.damages()).containsExactly(changed);
        assertThat(first.entries()).hasSize(ENTRIES + 1);
        assertThat(second.entries()).isEqualTo(first.entries());
    }

    @Test
    void a_last_entry_that_somebody_took_out_is_said() throws IOException, SQLException {
        Path place = place(files);
        change(place, "delete from entries where seq = " + ENTRIES);

        assertThat(start(place).damages())
                .containsExactly(new Damage(DEMO, DamageKind.LOST, ENTRIES, ENTRIES, NOW, NOW));
    }

    @Test
    void entries_that_are_gone_in_the_middle_are_filled_said_at_every_start_and_written_down_once()
            throws IOException, SQLException {
        Path place = place(files);
        change(place, "delete from entries where seq in (1, 20, 21, 40)");
        List<Damage> lost = List.of(
                new Damage(DEMO, DamageKind.LOST, 1, 1, null, NOW),
                new Damage(DEMO, DamageKind.LOST, 20, 21, NOW, NOW),
                new Damage(DEMO, DamageKind.LOST, 40, 40, NOW, NOW));

        Start first = start(place);
        Start second = start(place);

        assertThat(first.damages()).isEqualTo(lost);
        assertThat(second).isEqualTo(first);
        assertThat(first.entries())
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ENTRIES + 1L).boxed().toList());
        assertThat(first.entries())
                .filteredOn(entry -> entry.facts().isEmpty())
                .extracting(Entry::seq)
                .containsExactly(1L, 20L, 21L, 40L);
        assertThat(first.entries().getLast().facts())
                .isEqualTo(lost.stream()
                        .map(one -> new JournalDamaged(one.kind(), one.from(), one.to(), one.after(), one.until()))
                        .toList());
    }

    @Test
    void a_number_that_nobody_gave_is_not_counted_up_to() throws IOException, SQLException {
        Path place = place(files);
        change(place, "update entries set seq = 1000000000000 where seq = " + ENTRIES);

        assertThat(start(place).entries()).hasSize(ENTRIES);
    }

    @Test
    void an_end_that_somebody_wrote_anew_with_hashes_of_its_own_is_not_what_was_answered()
            throws IOException, SQLException {
        Path place = place(files);
        change(place, "delete from entries where seq = " + ENTRIES);
        byte[] told = Files.readAllBytes(place.resolveSibling(TOLD));
        Files.delete(place.resolveSibling(TOLD));
        with(place, journal -> journal.append(DEMO, List.of(entry(DEMO, ENTRIES, "said otherwise"))));
        Files.write(place.resolveSibling(TOLD), told);

        assertThat(start(place).damages())
                .containsExactly(new Damage(DEMO, DamageKind.CHANGED, ENTRIES, ENTRIES, NOW, null));
    }

    @Test
    void what_an_older_build_wrote_is_read_and_the_chain_begins_behind_it() throws IOException, SQLException {
        Path place = place(Map.of());
        change(place, """
            create table entries (
                exercise text not null, seq integer not null, command text not null, at integer not null,
                person text, facts blob not null, primary key (exercise, seq), unique (exercise, command)
            ) without rowid\
            """);
        change(place, "pragma application_id = 0x4c697665");
        change(place, "pragma user_version = 1");
        change(
                place,
                "insert into entries values ('demo', 1, 'c-1', 0, null, '[]'), ('demo', 2, 'c-2', 0, null, '[]')");

        List<ChainReport> before = with(place, SqliteJournal::check);
        with(place, journal -> journal.append(DEMO, List.of(entry(DEMO, 3, "the first with a hash"))));
        List<ChainReport> after = with(place, SqliteJournal::check);

        assertThat(before.getFirst().isWhole()).isTrue();
        assertThat(before.getFirst().begins()).isZero();
        assertThat(after.getFirst().isWhole()).isTrue();
        assertThat(after.getFirst().begins()).isEqualTo(3);
    }
}
