package org.livex.sheet.time;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours of a day that are said in words, and how its end is written. */
final class ClockWords {
    /** {@code D1 24:00}: what stands before it is the day that ends. */
    static final Pattern END_OF_DAY =
            Pattern.compile("(.*?)(?<!\\d)24(?:\\s?[:.h]\\s?00(?::00)?|00|(?=\\s*(?:h|uhr|ч|год)))"
                    + "\\s*(?:h(?:rs?|ours)?|uhr|ч|час(?:а|ов)?|год(?:ин[аиу]?)?|heures)?\\.?");

    private static final Map<String, LocalTime> HOURS = hours();

    private ClockWords() {}

    /** {@code text} is plain. */
    static @Nullable LocalTime named(String text) {
        return HOURS.get(text);
    }

    private static Map<String, LocalTime> hours() {
        Map<String, LocalTime> hours = new HashMap<>();
        List.of(
                        "noon",
                        "at noon",
                        "at midday",
                        "zu mittag",
                        "u podne",
                        "podne",
                        "у подне",
                        "подне",
                        "в полдень",
                        "о полудні",
                        "à midi",
                        "a mezzogiorno",
                        "al mediodía",
                        "la prânz",
                        "öğlende",
                        "midday",
                        "полдень",
                        "полудень",
                        "опівдні",
                        "الظهر",
                        "ظهرا",
                        "ظهرًا",
                        "mittag",
                        "mittags",
                        "mediodía",
                        "mediodia",
                        "ظهر",
                        "midi",
                        "mezzogiorno",
                        "түс",
                        "талтүс",
                        "amiază",
                        "amiaza",
                        "prânz",
                        "öğle",
                        "öğlen")
                .forEach(word -> hours.put(word, LocalTime.NOON));
        List.of(
                        "midnight",
                        "at midnight",
                        "um mitternacht",
                        "ponoć",
                        "u ponoć",
                        "поноћ",
                        "у поноћ",
                        "в полночь",
                        "о півночі",
                        "à minuit",
                        "a mezzanotte",
                        "полночь",
                        "північ",
                        "опівночі",
                        "منتصف الليل",
                        "نصف الليل",
                        "mitternacht",
                        "mitternachts",
                        "medianoche",
                        "نیمه شب",
                        "نیمهشب",
                        "نیم شب",
                        "minuit",
                        "mezzanotte",
                        "түн ортасы",
                        "miezul nopții",
                        "miezul nopţii",
                        "miezul noptii",
                        "gece yarısı",
                        "gece yarisi")
                .forEach(word -> hours.put(word, LocalTime.MIDNIGHT));
        return Map.copyOf(hours);
    }
}
