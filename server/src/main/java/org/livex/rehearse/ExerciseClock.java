package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exercise clock as a client reads it off the {@code clock} and {@code exercise} items. */
record ExerciseClock(String phase, double speed, long shownSeconds, Instant at) {
    private static final Pattern TIME = Pattern.compile("D(\\d+) (\\d\\d):(\\d\\d)(?::(\\d\\d))?.*");

    static ExerciseClock of(JsonNode clock) {
        return new ExerciseClock(
                clock.path("phase").asText(),
                clock.path("speed").asDouble(1),
                seconds(clock.path("exerciseTime").asText()),
                clock.has("at") ? Instant.parse(clock.path("at").asText()) : Instant.EPOCH);
    }

    /** Since midnight of the first day. */
    static long seconds(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            return 0;
        }
        long day = Long.parseLong(parts.group(1)) - 1;
        long hours = Long.parseLong(parts.group(2)) + day * 24;
        long seconds = parts.group(4) == null ? 0 : Long.parseLong(parts.group(4));
        return (hours * 60 + Long.parseLong(parts.group(3))) * 60 + seconds;
    }

    boolean is(String wanted) {
        return phase.equals(wanted);
    }

    /** Whole nights are not walked through: at most the end of the day that it is in. */
    String shows(Instant now, JsonNode days) {
        long shown = shownSeconds;
        if (is("running")) {
            shown += (long) (Math.max(0, Duration.between(at, now).toMillis()) / 1_000d * speed);
            for (JsonNode day : days) {
                long end = seconds(day.path("to").asText());
                if (shownSeconds < end) {
                    shown = Math.min(shown, end);
                    break;
                }
            }
        }
        return String.format(
                Locale.ROOT, "D%d %02d:%02d:%02d", shown / 86_400 + 1, shown / 3_600 % 24, shown / 60 % 60, shown % 60);
    }
}
