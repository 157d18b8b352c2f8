package org.livex.phone.words;

import android.icu.text.DateFormat;
import android.icu.text.DecimalFormat;
import android.icu.text.ListFormatter;
import android.icu.text.NumberFormat;
import android.icu.text.SimpleDateFormat;
import android.icu.util.TimeZone;
import android.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;

/** Numbers and times as readers of one language write them. For one thread: the screens'. */
public final class Formats {
    private static final double ROUGH_BELOW = 100;

    private final DateFormat clockToMinute;
    private final DateFormat clockToSecond;
    private final DateFormat minutesAndSeconds;
    private final DateFormat wallTime;
    private final DateFormat wallDate;
    private final DateFormat dateAlone;
    private final NumberFormat whole;
    private final DecimalFormat twoDigits;
    private final ListFormatter enumeration;

    Formats(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        clockToMinute = ofExerciseTime("HH:mm", locale);
        clockToSecond = ofExerciseTime("HH:mm:ss", locale);
        minutesAndSeconds = ofExerciseTime("m:ss", locale);
        wallTime = new SimpleDateFormat("HH:mm", locale);
        wallDate = DateFormat.getInstanceForSkeleton("dMMMHHmm", locale);
        dateAlone = DateFormat.getInstanceForSkeleton("yMMMMd", locale);
        dateAlone.setTimeZone(TimeZone.GMT_ZONE);
        whole = NumberFormat.getIntegerInstance(locale);
        twoDigits = (DecimalFormat) NumberFormat.getInstance(locale);
        enumeration = ListFormatter.getInstance(locale);
        twoDigits.setSignificantDigitsUsed(true);
        twoDigits.setMaximumSignificantDigits(2);
    }

    /** Exercise time has no zone: it is counted in UTC so that no zone of the phone gets in. */
    private static DateFormat ofExerciseTime(String pattern, ULocale locale) {
        DateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    public synchronized String number(double value) {
        return whole.format(value);
    }

    /** Each digit is there, in the manner of the language. */
    public synchronized String decimal(BigDecimal value) {
        NumberFormat exact = (NumberFormat) whole.clone();
        exact.setMinimumFractionDigits(Math.max(0, value.scale()));
        exact.setMaximumFractionDigits(Math.max(0, value.scale()));
        return exact.format(value);
    }

    /** Two significant digits: for distances and accuracies, which are never better than that. */
    public synchronized String rough(double value) {
        return value < ROUGH_BELOW ? twoDigits.format(value) : whole.format(value);
    }

    /** One, two and three. */
    public String list(Collection<String> words) {
        return enumeration.format(words);
    }

    /** Of the exercise clock. */
    public synchronized String timeOfDay(long millisOfDay) {
        return clockToMinute.format((Object) millisOfDay);
    }

    public synchronized String timeOfDayToSecond(long millisOfDay) {
        return clockToSecond.format((Object) millisOfDay);
    }

    /** Minutes and seconds that something has run. */
    public synchronized String length(long millis) {
        return minutesAndSeconds.format((Object) millis);
    }

    /** In that time zone, or the phone's where none is named. */
    public synchronized String wall(Instant instant, String timeZone) {
        return in(timeZone, wallTime).format((Object) instant.toEpochMilli());
    }

    public synchronized String wallWithDate(Instant instant, String timeZone) {
        return in(timeZone, wallDate).format((Object) instant.toEpochMilli());
    }

    private static DateFormat in(String timeZone, DateFormat format) {
        format.setTimeZone(timeZone.isEmpty() ? TimeZone.getDefault() : TimeZone.getTimeZone(timeZone));
        return format;
    }

    public synchronized String wallWithDate(Instant instant) {
        return here(wallDate).format((Object) instant.toEpochMilli());
    }

    /** Where the phone is now: a format keeps the zone that it was made in, and people cross borders. */
    private static DateFormat here(DateFormat format) {
        format.setTimeZone(TimeZone.getDefault());
        return format;
    }

    /** A day of the calendar, in no time zone. */
    public synchronized String date(long epochDay) {
        return dateAlone.format((Object) (epochDay * 86_400_000L));
    }
}
