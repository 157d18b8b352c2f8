package org.livex.phone.store;

import android.database.Cursor;
import android.database.SQLException;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteStatement;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;

/** The SQLite file: rows of a kind, a name and a payload. What is committed is on the disk. */
final class RowFile {
    private static final String NAME = "livex.db";
    private static final String ASIDE = "livex-damaged.db";
    private static final String[] ENDINGS = {"", "-wal", "-shm", "-journal"};

    private final File folder;
    private final Schema schema;
    private final SQLiteDatabase database;

    interface Rows {
        void row(String kind, byte[] name, byte[] payload);
    }

    /** One row written or, where {@code payload} is missing, deleted. */
    interface Writing {
        void write(Writer writer);
    }

    RowFile(File folder, Schema schema) {
        this.folder = folder;
        this.schema = schema;
        this.database = open(new File(folder, NAME));
    }

    SQLiteDatabase database() {
        return database;
    }

    void read(Rows rows) {
        read(database, "", rows);
    }

    /** All of it or nothing. */
    void write(Writing writing) {
        database.beginTransaction();
        try (Writer writer = new Writer(database)) {
            writing.write(writer);
            database.setTransactionSuccessful();
        } finally {
            database.endTransaction();
        }
    }

    void close() {
        database.close();
    }

    /** Puts a damaged file aside and starts a new one with what can still be read of it. */
    static RowFile rescued(File folder, Schema schema) {
        for (String ending : ENDINGS) {
            File aside = new File(folder, ASIDE + ending);
            Files.delete(aside);
            File damaged = new File(folder, NAME + ending);
            if (damaged.exists() && !damaged.renameTo(aside)) {
                Files.delete(damaged);
            }
        }
        RowFile fresh = new RowFile(folder, schema);
        // From both ends, for what lies between them may be unreadable.
        fresh.copyFromAside(">", "asc");
        fresh.copyFromAside("<", "desc");
        return fresh;
    }

    static void delete(File folder) {
        for (String ending : ENDINGS) {
            Files.delete(new File(folder, NAME + ending));
            Files.delete(new File(folder, ASIDE + ending));
        }
    }

    private void copyFromAside(String beyond, String direction) {
        List<Row> saved = new ArrayList<>();
        try {
            SQLiteDatabase damaged = openAsItIs(new File(folder, ASIDE));
            try {
                String order = " order by kind " + direction + ", name " + direction + " limit 1";
                String after = "";
                // One at a time: a query for many fails as a whole.
                for (int known = -1; known < saved.size(); ) {
                    known = saved.size();
                    read(
                            damaged,
                            after + order,
                            (kind, name, payload) ->
                                    saved.add(new Row(kind, ByteString.of(name), ByteString.of(payload))));
                    after = saved.isEmpty() ? "" : saved.get(saved.size() - 1).beyond(beyond);
                }
            } finally {
                damaged.close();
            }
        } catch (SQLException endOfWhatCanBeRead) {
            // What came before it is saved.
        }
        write(writer -> saved.forEach(row ->
                writer.put(row.kind(), row.name().toByteArray(), row.payload().toByteArray())));
    }

    private record Row(String kind, ByteString name, ByteString payload) {
        /** Kinds are words of this app, and may stand in a query. */
        String beyond(String operator) {
            return " where (kind, name) " + operator + " ('" + kind + "', x'" + name.hex() + "')";
        }
    }

    private static void read(SQLiteDatabase database, String order, Rows rows) {
        try (Cursor cursor = database.rawQuery("select kind, name, payload from row" + order, null)) {
            while (cursor.moveToNext()) {
                rows.row(cursor.getString(0), cursor.getBlob(1), cursor.getBlob(2));
            }
        }
    }

    private SQLiteDatabase open(File file) {
        SQLiteDatabase opened = openAsItIs(file);
        try {
            // Android's default for WAL may lose the last transactions with the battery; they were called saved.
            opened.execSQL("pragma synchronous = full");
            schema.bringUpToDate(opened);
            return opened;
        } catch (SQLException failure) {
            opened.close();
            throw failure;
        }
    }

    /** Android's own handler deletes a file that looks damaged. */
    private static SQLiteDatabase openAsItIs(File file) {
        return SQLiteDatabase.openDatabase(
                file.getPath(),
                null,
                SQLiteDatabase.CREATE_IF_NECESSARY | SQLiteDatabase.ENABLE_WRITE_AHEAD_LOGGING,
                damaged -> {});
    }

    /** Within one transaction. */
    static final class Writer implements AutoCloseable {
        private final SQLiteStatement put;
        private final SQLiteStatement delete;
        private final SQLiteStatement clear;

        private Writer(SQLiteDatabase database) {
            put = database.compileStatement("insert or replace into row (kind, name, payload) values (?, ?, ?)");
            delete = database.compileStatement("delete from row where kind = ? and name = ?");
            clear = database.compileStatement("delete from row where kind = ?");
        }

        void put(String kind, byte[] name, byte[] payload) {
            put.bindString(1, kind);
            put.bindBlob(2, name);
            put.bindBlob(3, payload);
            put.executeInsert();
        }

        void delete(String kind, byte[] name) {
            delete.bindString(1, kind);
            delete.bindBlob(2, name);
            delete.executeUpdateDelete();
        }

        void clear(String kind) {
            clear.bindString(1, kind);
            clear.executeUpdateDelete();
        }

        @Override
        public void close() {
            put.close();
            delete.close();
            clear.close();
        }
    }
}
