package org.livex.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.livex.journal.sqlite.SqliteFile;
import org.livex.json.DomainJson;

/** The catalogue in the server's SQLite file; its one writer makes every write a compare-and-set. */
public final class SqliteCatalogue implements Catalogue {
    private static final String LATEST = "select id, max(revision), content, saved_at, removed from catalogue";

    private final SqliteFile file;

    private SqliteCatalogue(SqliteFile file) {
        this.file = file;
    }

    public static Future<SqliteCatalogue> open(SqliteFile file) {
        return file.write(sql -> {
            sql.execute("""
                    create table if not exists catalogue (
                      id text not null, revision integer not null, content text not null, saved_at integer not null,
                      removed integer not null, primary key (id, revision)) strict, without rowid""");
            return new SqliteCatalogue(file);
        });
    }

    @Override
    public Future<List<Entry>> all() {
        return file.read(sql -> sql.query(LATEST + " group by id order by id", SqliteCatalogue::entry).stream()
                .filter(entry -> !entry.removed())
                .toList());
    }

    @Override
    public Future<Optional<Entry>> find(String id) {
        return file.read(sql -> sql.query(LATEST + " where id = ? group by id", SqliteCatalogue::entry, id).stream()
                .findFirst());
    }

    @Override
    public Future<Boolean> write(Entry entry) {
        return file.write(sql -> sql.update(
                        """
                        insert into catalogue select ?, ?, ?, ?, ?
                        where not exists (select 1 from catalogue where id = ? and revision >= ?)""",
                        entry.id(),
                        entry.revision(),
                        EntryJson.written(entry),
                        entry.savedAt().toEpochMilli(),
                        entry.removed() ? 1 : 0,
                        entry.id(),
                        entry.revision())
                == 1);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        JsonNode content = DomainJson.parse(row.getString(3).getBytes(StandardCharsets.UTF_8));
        return new Entry(
                row.getString(1),
                row.getInt(2),
                EntryJson.inject(content),
                EntryJson.sender(content),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getInt(5) == 1);
    }
}
