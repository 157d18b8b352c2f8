package org.livex.nudge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.sqlite.SqliteFile;

/** Keeps push addresses in tables of the SQLite file. */
public final class SqlitePushAddresses implements PushAddresses {
    private static final String ADDRESSES = """
            create table if not exists push_addresses (
              device text primary key,
              exercise text not null,
              person text not null,
              address text not null unique
            ) strict, without rowid""";
    private static final String BY_EXERCISE =
            "create index if not exists push_addresses_of_exercise on push_addresses (exercise)";
    private static final String KEYS = """
            create table if not exists push_keys (
              name text primary key,
              value blob not null
            ) strict, without rowid""";

    private final SqliteFile file;

    private SqlitePushAddresses(SqliteFile file) {
        this.file = file;
    }

    public static Future<SqlitePushAddresses> open(SqliteFile file) {
        return file.write(sql -> {
            sql.execute(ADDRESSES);
            sql.execute(BY_EXERCISE);
            sql.execute(KEYS);
            return new SqlitePushAddresses(file);
        });
    }

    @Override
    public Future<Void> put(PushRegistration registration) {
        String device = registration.device().value();
        String place = registration.address().place();
        return file.write(sql -> {
                    sql.update(
                            "delete from push_addresses where device <> ? and substr(address, 1, length(?)) = ?",
                            device,
                            place,
                            place);
                    return sql.update(
                            "insert or replace into push_addresses (device, exercise, person, address) values (?, ?, ?, ?)",
                            device,
                            registration.exercise().value(),
                            registration.person().value(),
                            registration.address().written().encode());
                })
                .mapEmpty();
    }

    @Override
    public Future<List<PushRegistration>> of(ExerciseId exercise) {
        return file.read(sql -> sql.query(
                "select * from push_addresses where exercise = ? order by device",
                SqlitePushAddresses::registration,
                exercise.value()));
    }

    @Override
    public Future<Void> remove(PushRegistration registration) {
        return file.write(sql -> sql.update(
                        "delete from push_addresses where device = ? and address = ?",
                        registration.device().value(),
                        registration.address().written().encode()))
                .mapEmpty();
    }

    @Override
    public Future<Void> removeDevice(DeviceId device) {
        return file.write(sql -> sql.update("delete from push_addresses where device = ?", device.value()))
                .mapEmpty();
    }

    @Override
    public Future<VapidKey> key(VapidKey candidate) {
        return file.write(sql -> {
            sql.update("insert into push_keys values ('vapid', ?) on conflict do nothing", candidate.written());
            return VapidKey.read(sql.query("select value from push_keys where name = 'vapid'", row -> row.getBytes(1))
                    .getFirst());
        });
    }

    private static PushRegistration registration(ResultSet row) throws SQLException {
        return new PushRegistration(
                new ExerciseId(row.getString("exercise")),
                new PersonId(row.getString("person")),
                new DeviceId(row.getString("device")),
                PushAddress.read(new JsonObject(row.getString("address"))).orElseThrow());
    }
}
