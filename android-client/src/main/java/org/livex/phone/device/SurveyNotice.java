package org.livex.phone.device;

import android.content.SharedPreferences;
import java.util.HashSet;
import java.util.Set;

/** Tells that control asks something about the exercise: once of each, also by a process that began anew. */
final class SurveyNotice {
    private static final String TOLD = "surveys told of";

    private final Notices notices;
    private final SharedPreferences kept;

    SurveyNotice(Notices notices, SharedPreferences kept) {
        this.notices = notices;
        this.kept = kept;
    }

    /** @param asked the keys of those that wait for an answer */
    void tell(Set<String> asked, boolean isSeen) {
        Set<String> told = kept.getStringSet(TOLD, Set.of());
        if (asked.isEmpty()) {
            notices.cancel(Notices.SURVEYS);
        } else if (!isSeen && !told.containsAll(asked)) {
            notices.surveys(asked.size());
        }
        if (!told.equals(asked)) {
            kept.edit().putStringSet(TOLD, new HashSet<>(asked)).apply();
        }
    }
}
