package org.livex.access;

import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.sqlite.SqlSession;
import org.livex.journal.sqlite.SqliteFile;

/** Keeps access in tables of the SQLite file; its one writer makes every write a compare-and-set. */
public final class SqliteAccessStore implements AccessStore {
    private static final String SECRETS = """
            create table if not exists access_secrets (
              name text primary key,
              value blob not null
            ) strict, without rowid""";
    private static final String CODES = """
            create table if not exists access_codes (
              hash text primary key,
              exercise text not null,
              person text not null,
              host integer not null,
              expires_at integer not null
            ) strict, without rowid""";
    private static final String CODES_OF_PERSON =
            "create index if not exists access_codes_of_person on access_codes (exercise, person)";
    private static final String CODES_BY_EXPIRY =
            "create index if not exists access_codes_by_expiry on access_codes (expires_at)";
    private static final String DEVICES = """
            create table if not exists access_devices (
              id text primary key,
              exercise text not null,
              person text not null,
              host integer not null,
              label text not null,
              joined_at integer not null,
              last_contact_at integer,
              revoked_at integer,
              generation integer not null,
              rotated_at integer not null,
              confirmed integer not null
            ) strict, without rowid""";
    private static final String DEVICES_OF_EXERCISE =
            "create index if not exists access_devices_of_exercise on access_devices (exercise, joined_at, id)";

    private final SqliteFile file;

    private SqliteAccessStore(SqliteFile file) {
        this.file = file;
    }

    public static Future<SqliteAccessStore> open(SqliteFile file) {
        return file.write(sql -> {
            for (String statement :
                    List.of(SECRETS, CODES, CODES_OF_PERSON, CODES_BY_EXPIRY, DEVICES, DEVICES_OF_EXERCISE)) {
                sql.execute(statement);
            }
            return new SqliteAccessStore(file);
        });
    }

    @Override
    public Future<byte[]> secret(String name, byte[] candidate) {
        return file.write(sql -> {
            sql.update("insert into access_secrets values (?, ?) on conflict do nothing", name, candidate);
            return sql.query("select value from access_secrets where name = ?", row -> row.getBytes(1), name)
                    .getFirst();
        });
    }

    @Override
    public Future<Void> addCode(StoredCode code, boolean replacesEarlier, Instant now) {
        return done(file.write(sql -> {
            sql.update("delete from access_codes where expires_at <= ?", now.toEpochMilli());
            if (replacesEarlier) {
                sql.update(
                        "delete from access_codes where exercise = ? and person = ?",
                        code.exercise().value(),
                        code.person().value());
            }
            return sql.update(
                    "insert into access_codes values (?, ?, ?, ?, ?)",
                    code.hash(),
                    code.exercise().value(),
                    code.person().value(),
                    code.host() ? 1 : 0,
                    code.expiresAt().toEpochMilli());
        }));
    }

    @Override
    public Future<Optional<StoredCode>> takeCode(String hash, Instant now) {
        return file.write(sql -> {
            Optional<StoredCode> found = sql
                    .query(
                            "select * from access_codes where hash = ? and expires_at > ?",
                            SqliteAccessStore::code,
                            hash,
                            now.toEpochMilli())
                    .stream()
                    .findFirst();
            if (found.isPresent()) {
                sql.update("delete from access_codes where hash = ?", hash);
            }
            return found;
        });
    }

    @Override
    public Future<Void> addDevice(StoredDevice stored) {
        Device device = stored.device();
        Session session = device.session();
        return done(file.write(sql -> sql.update(
                "insert into access_devices values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.device().value(),
                session.exercise().value(),
                session.person().value(),
                session.host() ? 1 : 0,
                device.label(),
                device.joinedAt().toEpochMilli(),
                millis(device.lastContactAt()),
                millis(device.revokedAt()),
                stored.rotation().generation(),
                stored.rotation().at().toEpochMilli(),
                stored.rotation().confirmed())));
    }

    @Override
    public Future<Optional<StoredDevice>> device(DeviceId id) {
        return file.read(
                sql -> sql
                        .query("select * from access_devices where id = ?", SqliteAccessStore::storedDevice, id.value())
                        .stream()
                        .findFirst());
    }

    @Override
    public Future<List<StoredDevice>> devices(ExerciseId exercise) {
        return file.read(sql -> sql.query(
                "select * from access_devices where exercise = ? order by joined_at, id",
                SqliteAccessStore::storedDevice,
                exercise.value()));
    }

    @Override
    public Future<Boolean> rotate(DeviceId id, int from, int to, Instant at) {
        return file.write(sql -> sql.update("""
                        update access_devices set generation = ?, rotated_at = ?
                        where id = ? and generation = ? and revoked_at is null""", to, at.toEpochMilli(), id.value(), from) == 1);
    }

    @Override
    public Future<Boolean> revoke(DeviceId id, Instant at) {
        return file.write(sql -> sql.update(
                        "update access_devices set revoked_at = ?, label = '' where id = ? and revoked_at is null",
                        at.toEpochMilli(),
                        id.value())
                == 1);
    }

    @Override
    public Future<Void> noteContacts(Collection<Contact> contacts) {
        return done(file.write(sql -> {
            for (Contact contact : contacts) {
                note(sql, contact);
            }
            return contacts.size();
        }));
    }

    private static void note(SqlSession sql, Contact contact) throws SQLException {
        sql.update(
                """
                update access_devices set
                  last_contact_at = max(coalesce(last_contact_at, 0), ?),
                  confirmed = max(confirmed, ?)
                where id = ?""",
                contact.at().toEpochMilli(),
                contact.confirmed(),
                contact.device().value());
    }

    private static StoredCode code(ResultSet row) throws SQLException {
        return new StoredCode(
                row.getString("hash"),
                new ExerciseId(row.getString("exercise")),
                new PersonId(row.getString("person")),
                row.getInt("host") == 1,
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    private static StoredDevice storedDevice(ResultSet row) throws SQLException {
        Session session = new Session(
                new ExerciseId(row.getString("exercise")),
                new PersonId(row.getString("person")),
                new DeviceId(row.getString("id")),
                row.getInt("host") == 1);
        return new StoredDevice(
                new Device(
                        session,
                        row.getString("label"),
                        Instant.ofEpochMilli(row.getLong("joined_at")),
                        instant(row, "last_contact_at"),
                        instant(row, "revoked_at")),
                new Rotation(
                        row.getInt("generation"),
                        Instant.ofEpochMilli(row.getLong("rotated_at")),
                        row.getInt("confirmed")));
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Future<Void> done(Future<?> write) {
        return write.mapEmpty();
    }
}
