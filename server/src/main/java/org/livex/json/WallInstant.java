package org.livex.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Instants always with three digits of milliseconds and Z, cut to that on the way in, so that they come back equal. */
final class WallInstant {
    static final StringForm<Instant> FORM = StringForm.of(Instant.class, WallInstant::parse, WallInstant::print);

    /** A phone's clock may be decades off but four digits of year hold it; more would not fit the written form. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");
    private static final String PRINTED = "0000-00-00T00:00:00.000Z";
    private static final int HOUR = PRINTED.indexOf('T') + 1;
    private static final Pattern POINT_ALONE = Pattern.compile("\\.(?!\\d)");
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private WallInstant() {}

    static boolean isOfThisAge(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    private static Instant parse(String written) {
        Instant instant;
        try {
            instant = isAsPrinted(written) ? read(written) : parsed(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an instant such as 2026-11-24T09:30:00.000Z", e);
        }
        if (!isOfThisAge(instant)) {
            throw new IllegalArgumentException("not an instant of this age");
        }
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** As this server and all its clients write it; a journal is full of them, and a parser of any form is slow. */
    private static boolean isAsPrinted(String written) {
        if (written.length() != PRINTED.length()) {
            return false;
        }
        for (int i = 0; i < PRINTED.length(); i++) {
            char form = PRINTED.charAt(i);
            char c = written.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return true;
    }

    /** In the form of RFC 3339, where a day ends before 24 o'clock: others would read that as the day before, or not at all. */
    private static Instant parsed(String written) {
        if (written.regionMatches(HOUR, "24", 0, 2)) {
            throw new DateTimeException("24 o'clock");
        }
        if (POINT_ALONE.matcher(written).find()) {
            throw new DateTimeException("a point and no part of a second");
        }
        return Instant.parse(written);
    }

    /** The last second of a day that has one more is for a parser that knows of it. */
    private static Instant read(String written) {
        int hour = number(written, HOUR, HOUR + 2);
        int second = number(written, 17, 19);
        if (hour > 23 || second > 59) {
            return parsed(written);
        }
        return LocalDateTime.of(
                        number(written, 0, 4),
                        number(written, 5, 7),
                        number(written, 8, 10),
                        hour,
                        number(written, 14, 16),
                        second,
                        number(written, 20, 23) * NANOS_PER_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String written, int from, int to) {
        return Integer.parseInt(written, from, to, 10);
    }

    private static String print(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
