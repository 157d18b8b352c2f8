package org.livex.phone.sync;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the protocol writes them: UTC with milliseconds, whatever the phone's language and place. */
public final class Stamps {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Stamps() {}

    public static String of(Instant instant) {
        return MILLIS.format(instant);
    }
}
