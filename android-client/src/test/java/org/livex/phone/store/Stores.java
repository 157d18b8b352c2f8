package org.livex.phone.store;

import android.database.sqlite.SQLiteDatabase;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.livex.phone.sync.kept.PhoneStore;

/** The real store, in a folder and with a key of its own, as of this version of the app or of a later one. */
public final class Stores {
    private Stores() {}

    public static PhoneStore in(File folder) {
        return afterUpdates(folder, 0);
    }

    public static PhoneStore afterUpdates(File folder, int updates) {
        FakeAndroidKeyStore.install();
        List<String> steps = new ArrayList<>(Schema.NOW.steps());
        for (int update = 1; update <= updates; update++) {
            steps.add("alter table row add column of_update_" + update + " text");
        }
        return new SqliteStore(folder, new Schema(steps), new PhoneKey(folder.getName()));
    }

    /** One row of the kind, as by a bad block of the flash. */
    public static void damageOne(File folder, String kind) {
        SQLiteDatabase file = SQLiteDatabase.openDatabase(
                new File(folder, "livex.db").getPath(), null, SQLiteDatabase.OPEN_READWRITE);
        file.execSQL(
                "update row set payload = x'00ff' where kind = ?1 and name = (select min(name) from row where kind ="
                        + " ?1)",
                new Object[] {kind});
        file.close();
    }
}
