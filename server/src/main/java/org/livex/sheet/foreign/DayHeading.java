package org.livex.sheet.foreign;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Languages;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.DayWords;
import org.livex.sheet.time.WrittenTime;

/** A day over the injects that are on it, as people write it: {@code DAY 3 – Thursday 26 November}, {@code Day Four}. */
final class DayHeading {
    private static final int MOST_DAYS = 14;
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}]");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;:,،؛]\\s*|\\s+[-/]\\s+|(?<=\\d)-(?=\\p{L})");

    /** {@code day 2 wednesday}: nothing stands between. */
    private static final Pattern NUMBER_FIRST = Pattern.compile("((?:" + DayWords.ANY + ") ?\\d{1,2}) (\\S.*)");

    private static final Pattern DAY_AND_NUMBER = Pattern.compile("(?<!\\p{L})(?:" + DayWords.ANY
            + "|d|j|days|tage|дни|дня|дні|jours|giorni|días)\\W{0,3}\\d|\\d\\W{0,3}(?:" + DayWords.ANY + ")(?!\\p{L})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private DayHeading() {}

    /** One to fourteen and first to fourteenth in every language of Livex, made when first needed. */
    private static final class Numbers {
        /** As they stand beside a day, which not all rules of ICU know. */
        private static final List<String> ORDINALS = List.of(
                "prima, doua, treia, patra, cincea, șasea, șaptea, opta, noua, zecea",
                "întâi, doua, treia, patra, cincea, şasea, şaptea, opta, noua, zecea",
                "الأول، الثاني، الثالث، الرابع، الخامس، السادس، السابع، الثامن، التاسع، العاشر",
                "الاول، الثاني، الثالث، الرابع، الخامس، السادس، السابع، الثامن، التاسع، العاشر",
                "اول، دوم، سوم، چهارم، پنجم، ششم، هفتم، هشتم، نهم، دهم",
                "یکم، دوم، سوم، چهارم، پنجم، ششم، هفتم، هشتم، نهم، دهم",
                "бірінші, екінші, үшінші, төртінші, бесінші, алтыншы, жетінші, сегізінші, тоғызыншы, оныншы",
                "первый, второй, третий, четвёртый, пятый, шестой, седьмой, восьмой, девятый, десятый",
                "перший, другий, третій, четвертий, п'ятий, шостий, сьомий, восьмий, дев'ятий, десятий",
                "primer, segundo, tercer, cuarto, quinto, sexto, séptimo, octavo, noveno, décimo",
                "premier, deuxième, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième",
                "primo, secondo, terzo, quarto, quinto, sesto, settimo, ottavo, nono, decimo",
                "erster, zweiter, dritter, vierter, fünfter, sechster, siebter, achter, neunter, zehnter",
                "birinci, ikinci, üçüncü, dördüncü, beşinci, altıncı, yedinci, sekizinci, dokuzuncu, onuncu");

        static final Map<String, Integer> WORDS = words();

        private static Map<String, Integer> words() {
            Map<String, Integer> words = new HashMap<>();
            Languages.SHIPPED.forEach(language -> {
                RuleBasedNumberFormat format = new RuleBasedNumberFormat(
                        ULocale.forLanguageTag(language.tag()), RuleBasedNumberFormat.SPELLOUT);
                for (String rules : format.getRuleSetNames()) {
                    for (int number = 1; number <= MOST_DAYS; number++) {
                        String word = WrittenTime.plain(format.format(number, rules));
                        if (!DIGIT.matcher(word).matches()) {
                            words.putIfAbsent(word, number);
                        }
                    }
                }
            });
            for (String ordinals : ORDINALS) {
                String[] each = ordinals.split("[,،] ", -1);
                for (int i = 0; i < each.length; i++) {
                    words.putIfAbsent(WrittenTime.plain(each[i]), i + 1);
                }
            }
            return Map.copyOf(words);
        }
    }

    /** Empty for what is none, and for what says two days or more than this can read. */
    static Optional<WrittenTime> read(Cell cell) {
        Optional<WrittenTime> whole =
                FIGURES.matcher(cell.text().strip()).matches() ? Optional.empty() : WrittenDay.read(cell);
        if (whole.isPresent() || cell.serial() != null || cell.number() != null) {
            return whole;
        }
        String text = withFigures(WrittenTime.plain(cell.text()));
        return FIGURES.matcher(text).matches()
                ? Optional.empty()
                : WrittenDay.read(Cell.of(text)).or(() -> inParts(text));
    }

    /** The same cell with a number in figures where it stands in words beside a day. */
    static Cell inFigures(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        String figures = withFigures(text);
        return figures.equals(text) ? cell : Cell.of(figures);
    }

    private static Optional<WrittenTime> inParts(String text) {
        List<WrittenTime> days = new ArrayList<>();
        for (String part : parts(text)) {
            Optional<WrittenTime> day =
                    FIGURES.matcher(part).matches() ? Optional.empty() : WrittenDay.read(Cell.of(part));
            day.ifPresent(days::add);
            boolean saysMore = day.isEmpty() && (DIGIT.matcher(part).matches() || looksLikeOne(part));
            if (saysMore && !YEAR.matcher(part).matches()) {
                return Optional.empty();
            }
        }
        List<Class<? extends WrittenTime>> surest =
                List.of(WrittenTime.OnDay.class, WrittenTime.Moment.class, WrittenTime.OnWeekday.class);
        for (Class<? extends WrittenTime> kind : surest) {
            List<WrittenTime> said =
                    days.stream().filter(kind::isInstance).distinct().toList();
            if (!said.isEmpty()) {
                return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(BRACKETS.matcher(text).replaceAll("|"), -1)) {
            Matcher both = NUMBER_FIRST.matcher(part);
            parts.addAll(both.matches() ? List.of(both.group(1), both.group(2)) : List.of(part));
        }
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** A number in words beside the word for a day, in figures. */
    private static String withFigures(String text) {
        String[] words = text.replace("ziua a ", "ziua ").split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (DayWords.ALL.contains(words[i])) {
                int at = i + 1 < words.length && number(words[i + 1]) != null ? i + 1 : i - 1;
                Integer number = at < 0 ? null : number(words[at]);
                if (number != null) {
                    words[at] = words[at].replaceAll("[\\p{L}\\p{M}]+", String.valueOf(number));
                }
            }
        }
        return String.join(" ", words);
    }

    private static @Nullable Integer number(String word) {
        return Numbers.WORDS.get(word.replaceAll("[,:;.]+$", ""));
    }

    /** Whether a word for a day, with its number, a weekday or a month with a number stands in it. */
    static boolean looksLikeOne(String cell) {
        String text = WrittenTime.plain(cell);
        List<String> words = Arrays.asList(APART.split(text, -1));
        boolean numbered = words.stream().anyMatch(word -> DIGIT.matcher(word).matches());
        return DAY_AND_NUMBER.matcher(text).find()
                || words.stream().anyMatch(DayWords.ALL::contains)
                || words.stream().anyMatch(word -> word.length() > 3 && WrittenTime.WEEKDAYS.containsKey(word))
                || (numbered
                        && words.stream().anyMatch(word -> word.length() > 2 && WrittenTime.MONTHS.containsKey(word)));
    }
}
