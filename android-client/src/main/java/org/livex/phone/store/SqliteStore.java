package org.livex.phone.store;

import android.content.Context;
import android.database.SQLException;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteDatabaseCorruptException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Trouble;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Table;

/** The phone's store: one SQLite file and a folder of media, both encrypted. */
public final class SqliteStore implements PhoneStore {
    /** Of a row that only says that others were lost with a damaged file, until somebody was told. */
    private static final String LOST = "lost";

    private final File folder;
    private final File media;
    private final Schema schema;
    private final KeyFile keyFile;
    private final List<Unreadable> unreadable = new ArrayList<>();
    private @Nullable Seal seal;
    private @Nullable RowFile rows;
    private boolean keyWasLost;
    private boolean isClosed;

    private record Unreadable(String kind, ByteString name) {}

    public static SqliteStore of(Context context) {
        return new SqliteStore(new File(context.getNoBackupFilesDir(), "store"), Schema.NOW, new PhoneKey("livex"));
    }

    SqliteStore(File folder, Schema schema, PhoneKey key) {
        this.folder = folder;
        this.media = new File(folder, "media");
        this.schema = schema;
        this.keyFile = new KeyFile(folder, key);
    }

    @Override
    public synchronized Contents load() {
        try {
            return contents();
        } catch (SQLiteDatabaseCorruptException damaged) {
            return afterRescue();
        } catch (SQLException | IOException notNow) {
            return new Contents(new EnumMap<>(Table.class), EnumSet.of(Trouble.NOT_READ));
        }
    }

    @Override
    public synchronized void commit(Change change) throws NotSaved {
        try {
            write(change);
        } catch (SQLiteDatabaseCorruptException damaged) {
            rescue();
            try {
                write(change);
            } catch (SQLException | IOException again) {
                throw new NotSaved("the storage is damaged", again);
            }
        } catch (SQLException | IOException full) {
            throw new NotSaved("no room", full);
        }
    }

    @Override
    public synchronized void wipe() {
        letGo();
        unreadable.clear();
        keyWasLost = false;
        // The key first: should the phone die now, what is left is noise.
        try {
            keyFile.destroy();
        } catch (IOException stubborn) {
            // The files go all the same.
        }
        RowFile.delete(folder);
        Files.deleteAllIn(media);
    }

    /** For good: a thread that comes late must not open it again under another one's hands. */
    @Override
    public synchronized void close() {
        isClosed = true;
        letGo();
    }

    private void letGo() {
        if (rows != null) {
            rows.close();
        }
        rows = null;
        seal = null;
    }

    @Override
    public synchronized void keepFile(String name, byte[] bytes) throws NotSaved {
        try {
            open();
            byte[] hidden = seal().name("file", name);
            Files.write(fileOf(hidden), seal().close("file", hidden, bytes));
        } catch (SQLException | IOException full) {
            throw new NotSaved("no room", full);
        }
    }

    @Override
    public synchronized byte @Nullable [] file(String name) {
        try {
            open();
            byte[] hidden = seal().name("file", name);
            File file = fileOf(hidden);
            return file.exists() ? seal().open("file", hidden, Files.read(file)) : null;
        } catch (SQLException | IOException unreadableNow) {
            return null;
        }
    }

    @Override
    public synchronized void forgetFile(String name) {
        Seal now = seal;
        if (now != null) {
            Files.delete(fileOf(now.name("file", name)));
        }
    }

    /** For tests: open after the first call of anything. */
    SQLiteDatabase database() {
        if (rows == null) {
            throw new IllegalStateException("not open");
        }
        return rows.database();
    }

    private Contents contents() throws IOException {
        RowFile file = open();
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        if (keyWasLost) {
            troubles.add(Trouble.KEY_LOST);
        }
        Map<Table, Map<String, String>> contents = new EnumMap<>(Table.class);
        unreadable.clear();
        file.read((kind, name, payload) -> {
            Table table = tableOf(kind);
            if (table != null && !take(table, name, payload, contents)) {
                unreadable.add(new Unreadable(kind, ByteString.of(name)));
                troubles.add(table == Table.OUTBOX ? Trouble.ACTIONS_LOST : Trouble.PARTS_LOST);
            } else if (kind.equals(LOST)) {
                unreadable.add(new Unreadable(kind, ByteString.of(name)));
                troubles.add(Trouble.PARTS_LOST);
            }
        });
        return new Contents(contents, troubles);
    }

    private boolean take(Table table, byte[] name, byte[] payload, Map<Table, Map<String, String>> contents) {
        byte[] open = seal().open(wordOf(table), name, payload);
        if (open == null) {
            return false;
        }
        String text = new String(open, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        contents.computeIfAbsent(table, t -> new LinkedHashMap<>())
                .put(text.substring(0, end), text.substring(end + 1));
        return true;
    }

    private void write(Change change) throws IOException {
        open().write(writer -> {
            unreadable.forEach(row -> writer.delete(row.kind(), row.name().toByteArray()));
            change.steps().forEach(step -> write(step, writer));
        });
        unreadable.clear();
        keyWasLost = false;
    }

    private void write(Change.Step step, RowFile.Writer writer) {
        String kind = wordOf(step.table());
        String key = step.key();
        String value = step.value();
        if (key == null) {
            writer.clear(kind);
            return;
        }
        byte[] name = seal().name(kind, key);
        if (value == null) {
            writer.delete(kind, name);
        } else {
            byte[] open = (key + "\n" + value).getBytes(StandardCharsets.UTF_8);
            writer.put(kind, name, seal().close(kind, name, open));
        }
    }

    private Contents afterRescue() {
        rescue();
        try {
            return contents();
        } catch (SQLException | IOException again) {
            return new Contents(new EnumMap<>(Table.class), EnumSet.of(Trouble.NOT_READ));
        }
    }

    private void rescue() {
        if (rows != null) {
            rows.close();
        }
        rows = null;
        try {
            RowFile fresh = RowFile.rescued(folder, schema);
            fresh.write(writer -> writer.put(LOST, new byte[1], new byte[1]));
            rows = fresh;
        } catch (SQLException full) {
            // The next call tries to open it again.
        }
    }

    private RowFile open() throws IOException {
        if (isClosed) {
            throw new IOException("closed");
        }
        if (!media.isDirectory() && !media.mkdirs()) {
            throw new IOException("no folder");
        }
        if (seal == null) {
            openKey();
        }
        RowFile open = rows;
        if (open == null) {
            open = new RowFile(folder, schema);
            rows = open;
        }
        return open;
    }

    /** A Keystore that was reset leaves noise behind: it goes, and the person is told. */
    private void openKey() throws IOException {
        Seal found = keyFile.open();
        if (found == null) {
            keyWasLost = new File(folder, "livex.db").exists();
            RowFile.delete(folder);
            Files.deleteAllIn(media);
            keyFile.destroy();
            found = keyFile.make();
        }
        seal = found;
    }

    private Seal seal() {
        if (seal == null) {
            throw new IllegalStateException("not open");
        }
        return seal;
    }

    private File fileOf(byte[] hidden) {
        StringBuilder hex = new StringBuilder();
        for (byte b : hidden) {
            hex.append(String.format(Locale.ROOT, "%02x", b));
        }
        return new File(media, hex.toString());
    }

    private static String wordOf(Table table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Table tableOf(String kind) {
        for (Table table : Table.values()) {
            if (wordOf(table).equals(kind)) {
                return table;
            }
        }
        return null;
    }
}
