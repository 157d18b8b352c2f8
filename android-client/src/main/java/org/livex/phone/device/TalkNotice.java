package org.livex.phone.device;

import android.content.SharedPreferences;
import java.util.Set;

/** Tells how many lines others wrote since somebody last looked at the app: once of each, also by a process that began anew. */
final class TalkNotice {
    private static final String LOOKED = "lines looked at";
    private static final String TOLD = "lines told of";

    private final Notices notices;
    private final SharedPreferences kept;

    TalkNotice(Notices notices, SharedPreferences kept) {
        this.notices = notices;
        this.kept = kept;
    }

    /** @param lines when those of others that are here were written, by the server's clock: one that is translated is not new */
    void tell(Set<Long> lines, boolean isSeen) {
        long last = lines.stream().mapToLong(Long::longValue).max().orElse(0);
        // Of what was there before anybody could look nothing is told.
        if (isSeen || !kept.contains(LOOKED)) {
            notices.cancel(Notices.TALK);
            keep(LOOKED, last);
            return;
        }
        long looked = kept.getLong(LOOKED, 0);
        int fresh = (int) lines.stream().filter(line -> line > looked).count();
        if (fresh == 0) {
            notices.cancel(Notices.TALK);
        } else if (last > kept.getLong(TOLD, 0)) {
            notices.talk(fresh);
            keep(TOLD, last);
        }
    }

    private void keep(String name, long line) {
        if (line > kept.getLong(name, -1)) {
            kept.edit().putLong(name, line).apply();
        }
    }
}
