package org.livex.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants always with three digits of milliseconds and Z, cut to that on the way in, so that they come back equal. */
final class WallInstant {
    static final StringForm<Instant> FORM = StringForm.of(Instant.class, WallInstant::parse, WallInstant::print);

    /** A phone's clock may be decades off but four digits of year hold it; more would not fit the written form. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");
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
            instant = Instant.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an instant such as 2026-11-24T09:30:00.000Z", e);
        }
        if (!isOfThisAge(instant)) {
            throw new IllegalArgumentException("not an instant of this age");
        }
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String print(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
