package org.livex.sheet.time;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours beside a word for a part of the day, {@code 7 вечера}, {@code таңғы 9}, {@code 9 de la mañana}: told by a clock of 24 hours. */
final class PartsOfDay {
    private enum Part {
        MORNING(1, 11),
        AFTERNOON(12, 20),
        EVENING(13, 23),
        NIGHT(20, 29);

        private static final int NOON = 12;
        private final int from;
        private final int until;

        Part(int from, int until) {
            this.from = from;
            this.until = until;
        }

        /** Null for an hour that this part of a day has not, or of which nobody knows whether it begins or ends a day. */
        @Nullable Integer hour(int said) {
            if (said == 0 && this != NIGHT) {
                return null;
            }
            for (int hour = said; hour <= said + 2 * NOON; hour += NOON) {
                boolean isMidnight = hour == 2 * NOON && said != 0;
                if (hour >= from && hour <= until && !isMidnight && (said <= NOON || hour == said)) {
                    return hour % (2 * NOON);
                }
            }
            return null;
        }
    }

    private static final Map<Part, String> WORDS = new EnumMap<>(Map.of(
            Part.MORNING,
                    "утра|утром|ранку|вранці|صباحا|صباح|الصبح|صبح|بامداد|таңғы|таңертеңгі|таңертең|sabahleyin|sabah|"
                            + "dimineața|dimineaţa|dimineata|di mattina|del mattino|mattina|de la mañana|por la mañana|"
                            + "de la madrugada|du matin|matin|morgens|vormittags|früh|in the morning|ertalabki|ertalab|"
                            + "ujutru|ujutro|ујутру|ујутро",
            Part.AFTERNOON,
                    "дня|пополудни|пополудні|по обіді|بعد الظهر|ظهرا|الظهر|عصرا|العصر|بعد ?از ?ظهر|عصر|ظهر|түстен кейін|"
                            + "түскі|öğleden sonra|öğlen|öğle|după[- ]amiaz[aă]|dupa[- ]amiaza|del pomeriggio|di pomeriggio|"
                            + "pomeriggio|de la tarde|por la tarde|de l['’]après-midi|après-midi|nachmittags|mittags|"
                            + "in the afternoon|popodne|поподне|tushdan keyin",
            Part.EVENING,
                    "вечера|вечером|вечора|ввечері|увечері|مساء|المساء|кешкі|кешке|akşamleyin|akşam|seara|di sera|"
                            + "della sera|sera|du soir|soir|abends|in the evening|uveče|увече|kechki|kechqurun",
            Part.NIGHT,
                    "ночи|ночью|ночі|вночі|уночі|ليلا|شب|түнгі|түнде|gece|noaptea|di notte|notte|de la noche|"
                            + "por la noche|de la nuit|nachts|at night|noću|ноћу|tungi"));

    private static final Map<Part, Pattern> PARTS = parts();

    /** {@code 2 дня} is two days as well, and {@code 12 дня} is not. */
    private static final String OF_DAYS_TOO = "дня";

    private static final String ALL = String.join("|", WORDS.values());
    private static final String HOURS =
            "(?:h|hrs?|uhr|ч|час(?:а|ов)?|год(?:ин[аиу]?)?|heures?|horas?|ore|o['’]?clock|" + "сағат|saat|soat)";
    private static final String NO_DAY_BEFORE =
            "(?<!(?:day|dan|дан|день|jour|tag|giorno|día|ziua|gün|күн|اليوم|يوم|روز) )(?<![\\p{L}\\d:.,/+-])";
    private static final Pattern BEHIND = Pattern.compile(
            NO_DAY_BEFORE + "(\\d{1,2})(?:[:.h](\\d{2}))?( ?" + HOURS + "\\.?)?,? ?(" + ALL + ")(?![\\p{L}\\d])");
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}\\d])(" + ALL + ")(?:,? (?:"
            + HOURS + "|at|um|в|о|à|las|alle|ora|la|الساعة|ساعت))? (\\d{1,2})(?:[:.h](\\d{2}))?( ?" + HOURS
            + "\\.?)?(?![\\d:.\\p{L}])");

    private PartsOfDay() {}

    private static Map<Part, Pattern> parts() {
        Map<Part, Pattern> parts = new EnumMap<>(Part.class);
        WORDS.forEach((part, words) -> parts.put(part, Pattern.compile(words)));
        return parts;
    }

    /** {@code text} is plain. */
    static boolean isWord(String text) {
        return of(TimeText.withoutMarks(text)) != null;
    }

    /** {@code text} is plain and has no marks over letters; as it is where hour and word contradict each other. */
    static String tidied(String text) {
        String behind = BEHIND.matcher(text).replaceAll(found -> {
            boolean saysNothingElse = !found.group(4).equals(OF_DAYS_TOO)
                    || found.group(2) != null
                    || found.group(3) != null
                    || found.group(1).equals("12");
            String clock = saysNothingElse ? clock(found.group(4), found.group(1), found.group(2)) : null;
            return Matcher.quoteReplacement(clock == null ? found.group() : clock);
        });
        return BEFORE.matcher(behind).replaceAll(found -> {
            String clock = clock(found.group(1), found.group(2), found.group(3));
            return Matcher.quoteReplacement(clock == null ? found.group() : clock);
        });
    }

    private static @Nullable String clock(String word, String hour, @Nullable String minute) {
        Part part = of(word);
        Integer of24 = part == null ? null : part.hour(Integer.parseInt(hour));
        return of24 == null ? null : String.format(Locale.ROOT, "%02d:%s", of24, minute == null ? "00" : minute);
    }

    private static @Nullable Part of(String word) {
        return PARTS.entrySet().stream()
                .filter(words -> words.getValue().matcher(word).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
