package org.livex.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.pack.yaml.Written;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** Times, spans and places as {@link Written} reads them. */
final class SpansOut {
    private SpansOut() {}

    static Node time(ExerciseTime time) {
        String written = time.toString();
        return YamlOut.word(written.endsWith(":00") ? written.substring(0, written.length() - 3) : written);
    }

    static Node duration(Duration duration) {
        StringBuilder written = new StringBuilder();
        append(written, duration.toDays(), "d");
        append(written, duration.toHoursPart(), "h");
        append(written, duration.toMinutesPart(), "m");
        if (duration.toSecondsPart() > 0 || duration.toNanosPart() > 0 || written.isEmpty()) {
            BigDecimal seconds =
                    BigDecimal.valueOf(duration.toSecondsPart()).add(BigDecimal.valueOf(duration.toNanosPart(), 9));
            written.append(seconds.stripTrailingZeros().toPlainString()).append('s');
        }
        return YamlOut.word(written.toString());
    }

    static @Nullable Node spanOrNull(@Nullable Duration duration) {
        return duration == null ? null : duration(duration);
    }

    /** No delay is the usual one. */
    static @Nullable Node spanOrNone(Duration delay) {
        return delay.isZero() ? null : duration(delay);
    }

    static @Nullable Node timeOrNull(@Nullable ExerciseTime time) {
        return time == null ? null : time(time);
    }

    private static void append(StringBuilder written, long count, String unit) {
        if (count > 0) {
            written.append(count).append(unit);
        }
    }

    /** To the millimetre. */
    static Node metres(double metres) {
        BigDecimal rounded = BigDecimal.valueOf(metres).setScale(3, RoundingMode.HALF_EVEN);
        return YamlOut.word(rounded.stripTrailingZeros().toPlainString() + "m");
    }

    static Node point(GeoPoint point) {
        return YamlOut.row(List.of(
                YamlOut.number(YamlOut.degrees(point.latitude())), YamlOut.number(YamlOut.degrees(point.longitude()))));
    }
}
