package org.livex.phone.store;

import android.database.sqlite.SQLiteDatabase;
import java.util.Arrays;
import java.util.List;

/** How the file looks, step by step: an update of the app adds steps and never changes one. */
record Schema(List<String> steps) {
    static final Schema NOW = new Schema(Arrays.asList(
            "create table row (kind text not null, name blob not null, payload blob not null, primary key (kind, name))"
                    + " without rowid"));

    /** In one transaction with the number that says how far it is: an update that is interrupted begins again. */
    void bringUpToDate(SQLiteDatabase database) {
        int made = database.getVersion();
        if (made > steps.size()) {
            throw new android.database.sqlite.SQLiteDatabaseCorruptException("of a newer app");
        }
        if (made == steps.size()) {
            return;
        }
        database.beginTransaction();
        try {
            steps.subList(made, steps.size()).forEach(database::execSQL);
            database.setVersion(steps.size());
            database.setTransactionSuccessful();
        } finally {
            database.endTransaction();
        }
    }
}
