package org.livex.sheet.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A calendar beside the common one in which people of our languages write dates. */
public enum OtherCalendar {
    /** Of the sun, in Iran and Afghanistan. */
    PERSIAN("persian", List.of("fa", "fa-AF", "en")),
    /** Of the moon, as it is reckoned in Mecca: whoever looks at the moon may be a day beside it. */
    ISLAMIC("islamic-umalqura", List.of("ar", "fa", "tr", "en"));

    // Neither ever changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> languages;

    private final String type;

    OtherCalendar(String type, List<String> languages) {
        this.type = type;
        this.languages = languages;
    }

    /** In the common calendar; empty where there is no such day. */
    Optional<LocalDate> date(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale("en"));
        calendar.setLenient(false);
        calendar.clear();
        calendar.set(year, month - 1, day);
        try {
            Instant midnight = Instant.ofEpochMilli(calendar.getTimeInMillis());
            return Optional.of(midnight.atOffset(ZoneOffset.UTC).toLocalDate());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Its months, from the first on, as they are called in one language after the other. */
    List<List<String>> months() {
        return languages.stream()
                .map(language ->
                        new DateFormatSymbols(Calendar.getInstance(locale(language)), ULocale.forLanguageTag(language)))
                .map(symbols -> List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)))
                .toList();
    }

    private ULocale locale(String language) {
        return ULocale.forLanguageTag(language + "-u-ca-" + type);
    }
}
