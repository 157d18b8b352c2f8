package org.livex.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.sqlite.SqliteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes in files below one folder, how far each has come in the server's SQLite file. */
public final class FileMediaStore implements MediaStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileMediaStore.class);
    private static final int NAMED = 5;
    private static final String COLUMNS = "exercise, person, sha256, type, bytes, received, complete, started_at";
    private static final String IS_MISSING = "exists (select 1 from media_missing as lost where"
            + " lost.exercise = media.exercise and lost.sha256 = media.sha256 and lost.person = media.person)";
    private static final String BY_KEY = " where exercise = ? and sha256 = ? and person = ?";

    private final SqliteFile file;
    private final MediaFolder folder;

    private FileMediaStore(SqliteFile file, MediaFolder folder) {
        this.file = file;
        this.folder = folder;
    }

    /** Opens it, and holds each file that is said to be whole against its length: what a copy or a restore lacks is to be brought again. */
    public static Future<FileMediaStore> open(Vertx vertx, SqliteFile file, Path folder) {
        return file.write(sql -> {
                    sql.execute("""
                            create table if not exists media (
                              exercise text not null, person text not null, sha256 text not null, type text not null,
                              bytes integer not null, received integer not null, complete integer not null,
                              started_at integer not null,
                              primary key (exercise, sha256, person)) without rowid""");
                    sql.execute("""
                            create table if not exists media_missing (
                              exercise text not null, person text not null, sha256 text not null,
                              primary key (exercise, sha256, person)) without rowid""");
                    return 0;
                })
                .map(_ -> new FileMediaStore(file, new MediaFolder(vertx, folder)))
                .compose(store -> store.holdAgainstFolder().map(store));
    }

    private Future<Void> holdAgainstFolder() {
        return file.read(sql ->
                        sql.query("select " + COLUMNS + " from media where complete = 1", FileMediaStore::upload))
                .compose(folder::shorter)
                .compose(shorter -> shorter.isEmpty() ? Future.succeededFuture() : bringAgain(shorter));
    }

    private Future<Void> bringAgain(Map<UploadKey, Long> shorter) {
        LOG.warn(
                "{} files (photos, recordings, documents) are not whole here, such as {}: phones that still have one bring the"
                        + " rest; until then nobody gets it",
                shorter.size(),
                shorter.keySet().stream()
                        .limit(NAMED)
                        .map(key -> key.sha256() + " of " + key.exercise())
                        .toList());
        return file.write(sql -> {
                    int changed = 0;
                    for (Map.Entry<UploadKey, Long> one : shorter.entrySet()) {
                        UploadKey key = one.getKey();
                        changed += sql.update(
                                "update media set complete = 0, received = ?" + BY_KEY,
                                one.getValue(),
                                key.exercise().value(),
                                key.sha256().value(),
                                key.owner());
                        sql.update(
                                "insert or ignore into media_missing (exercise, sha256, person) values (?, ?, ?)",
                                parameters(key));
                    }
                    return changed;
                })
                .mapEmpty();
    }

    @Override
    public Future<Optional<Upload>> find(UploadKey key) {
        return file.read(sql -> sql.query(
                        "select " + COLUMNS + " from media" + BY_KEY, FileMediaStore::upload, parameters(key)))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : folder.size(key).map(size -> Optional.of(asFarAsThere(found.getFirst(), size))));
    }

    @Override
    public Future<Optional<Upload>> whole(ExerciseId exercise, MediaHash sha256) {
        return file.read(sql -> sql.query(
                        "select " + COLUMNS + " from media where exercise = ? and sha256 = ? and complete = 1 limit 1",
                        FileMediaStore::upload,
                        exercise.value(),
                        sha256.value()))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Future<List<Upload>> broughtBy(ExerciseId exercise, PersonId person) {
        return file.read(sql -> sql.query(
                "select " + COLUMNS + " from media where exercise = ? and person = ?",
                FileMediaStore::upload,
                exercise.value(),
                person.value()));
    }

    @Override
    public Future<List<Upload>> named(ExerciseId exercise, MediaHash sha256) {
        return file.read(sql -> sql.query(
                "select " + COLUMNS + " from media where exercise = ? and sha256 = ?",
                FileMediaStore::upload,
                exercise.value(),
                sha256.value()));
    }

    @Override
    public Future<Used> used(UploadKey key) {
        return file.read(sql -> sql.query(
                        "select coalesce(sum(case when person = ? then bytes end), 0), coalesce(sum(bytes), 0)"
                                + " from media where exercise = ?",
                        row -> new Used(row.getLong(1), row.getLong(2)),
                        key.owner(),
                        key.exercise().value()))
                .map(List::getFirst);
    }

    @Override
    public Future<Void> start(Upload upload) {
        return file.write(sql -> sql.update(
                        "insert or replace into media (" + COLUMNS + ") values (?, ?, ?, ?, ?, 0, 0, ?)",
                        upload.key().exercise().value(),
                        upload.key().owner(),
                        upload.key().sha256().value(),
                        upload.type().mime(),
                        upload.bytes(),
                        upload.startedAt().toEpochMilli()))
                .mapEmpty();
    }

    /** Counted only after the bytes are on the disk: what a break leaves behind the count is written over. */
    @Override
    public Future<Void> append(Upload upload, byte[] piece) {
        UploadKey key = upload.key();
        return folder.write(key, upload.offset(), piece)
                .compose(_ -> file.write(sql -> sql.update(
                        "update media set received = ?" + BY_KEY,
                        upload.offset() + piece.length,
                        key.exercise().value(),
                        key.sha256().value(),
                        key.owner())))
                .mapEmpty();
    }

    @Override
    public Future<byte[]> read(Upload upload, long from, int length) {
        return folder.read(upload.key(), from, length);
    }

    @Override
    public Future<Void> finish(UploadKey key) {
        return file.write(sql -> {
                    sql.update("delete from media_missing" + BY_KEY, parameters(key));
                    return sql.update("update media set complete = 1" + BY_KEY, parameters(key));
                })
                .mapEmpty();
    }

    /** The bytes first: after a break in between, whoever drops it again finds it by its row, which promises nothing by then. */
    @Override
    public Future<Void> drop(UploadKey key) {
        return folder.delete(key)
                .compose(_ -> file.write(sql -> {
                    sql.update("delete from media_missing" + BY_KEY, parameters(key));
                    return sql.update("delete from media" + BY_KEY, parameters(key));
                }))
                .mapEmpty();
    }

    @Override
    public Future<List<Upload>> missing() {
        return file.read(sql -> sql.query(
                "select " + COLUMNS + " from media where " + IS_MISSING + " and complete = 0"
                        + " and not exists (select 1 from media as other where other.exercise = media.exercise"
                        + " and other.sha256 = media.sha256 and other.complete = 1) order by started_at, sha256, person",
                FileMediaStore::upload));
    }

    @Override
    public Future<Void> dropUnfinished(Instant startedBefore) {
        return file.read(sql -> sql.query(
                        "select " + COLUMNS + " from media where complete = 0 and started_at < ? and not " + IS_MISSING,
                        FileMediaStore::upload,
                        startedBefore.toEpochMilli()))
                .compose(old -> {
                    Future<Void> dropped = Future.succeededFuture();
                    for (Upload upload : old) {
                        dropped = dropped.compose(_ -> drop(upload.key()));
                    }
                    return dropped;
                });
    }

    /** A folder restored from an older copy than the database has less than was counted. */
    private static Upload asFarAsThere(Upload upload, long size) {
        return size >= upload.offset()
                ? upload
                : new Upload(upload.key(), upload.type(), upload.bytes(), size, false, upload.startedAt());
    }

    private static Object[] parameters(UploadKey key) {
        return new Object[] {key.exercise().value(), key.sha256().value(), key.owner()};
    }

    private static Upload upload(ResultSet row) throws SQLException {
        String owner = row.getString(2);
        return new Upload(
                new UploadKey(
                        new ExerciseId(row.getString(1)),
                        owner.isEmpty() ? null : new PersonId(owner),
                        new MediaHash(row.getString(3))),
                MediaType.of(row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                row.getInt(7) == 1,
                Instant.ofEpochMilli(row.getLong(8)));
    }
}
