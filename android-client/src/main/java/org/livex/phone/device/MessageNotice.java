package org.livex.phone.device;

import android.content.SharedPreferences;
import java.util.HashSet;
import java.util.Set;

/** Tells of new messages: once of each, also by a process that began anew, and not at all while somebody looks. */
final class MessageNotice {
    private static final String NOTICED = "noticed";

    private final Notices notices;
    private final SharedPreferences kept;

    MessageNotice(Notices notices, SharedPreferences kept) {
        this.notices = notices;
        this.kept = kept;
    }

    void tell(Set<String> unread, boolean isSeen) {
        Set<String> noticed = kept.getStringSet(NOTICED, Set.of());
        if (unread.isEmpty()) {
            notices.cancel(Notices.MESSAGES);
        } else if (!isSeen && !noticed.containsAll(unread)) {
            notices.messages(unread.size());
        }
        if (!noticed.equals(unread)) {
            kept.edit().putStringSet(NOTICED, new HashSet<>(unread)).apply();
        }
    }

    void forget() {
        kept.edit().clear().apply();
    }
}
