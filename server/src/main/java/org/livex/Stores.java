package org.livex;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.livex.access.AccessStore;
import org.livex.access.SqliteAccessStore;
import org.livex.journal.Journal;
import org.livex.journal.SqliteFile;
import org.livex.journal.SqliteJournal;
import org.livex.track.SqliteTracks;
import org.livex.track.Tracks;

/** Where this server keeps everything: one SQLite file, or one MongoDB database. */
record Stores(Journal journal, AccessStore access, Tracks tracks, Closing closing) {
    private static final String FILE = "livex.db";

    interface Closing {
        Future<Void> close();
    }

    static Future<Stores> open(Vertx vertx, Config.Storage storage) {
        return SqliteFile.open(vertx, storage.data().resolve(FILE))
                .compose(file -> SqliteJournal.open(file)
                        .compose(journal -> SqliteAccessStore.open(file)
                                .compose(access -> SqliteTracks.open(file)
                                        .map(tracks -> new Stores(journal, access, tracks, file::close)))));
    }

    Future<Void> close() {
        return journal.close().eventually(closing::close);
    }
}
