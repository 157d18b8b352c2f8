package org.livex.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.SampleEntries.entry;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.journal.JournalContract;

class SqliteJournalTest extends JournalContract {
    @TempDir
    Path folder;

    @Override
    protected Future<SqliteJournal> open() {
        return SqliteFile.open(vertx, folder.resolve("livex.db")).compose(SqliteJournal::open);
    }

    @Override
    protected void remove() {}

    @Test
    void an_entry_is_settled_once_it_does_not_lie_in_the_log_alone() {
        SqliteFile file = soon(SqliteFile.open(vertx, folder.resolve("other.db")));
        SqliteJournal journal = soon(SqliteJournal.open(file));
        soon(journal.append(DEMO, List.of(entry(DEMO, 1, "one"), entry(DEMO, 2, "two"))));
        assertThat(soon(file.emptyLog())).isTrue();
        assertThat(journal.settled(DEMO)).isEqualTo(2);
        assertThat(journal.settled(OTHER)).isZero();

        soon(journal.close());
    }
}
