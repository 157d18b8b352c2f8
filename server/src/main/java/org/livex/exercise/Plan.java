package org.livex.exercise;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/**
 * The frame of an exercise. {@code languages} are those that its texts should be complete in. {@code days} are in order
 * and do not overlap. {@code area} null means that no position is kept at all.
 */
public record Plan(
        LocalizedText name,
        List<Language> languages,
        ZoneId timeZone,
        List<DayWindow> days,
        Nights nights,
        @Nullable Area area) {
    public Plan {
        languages = List.copyOf(languages);
        days = List.copyOf(days);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("names no language");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("has no day");
        }
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i - 1).to().isAfter(days.get(i).from())) {
                throw new IllegalArgumentException("has days that overlap or are out of order");
            }
        }
    }
}
