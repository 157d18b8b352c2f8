package org.livex.pack.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.i18n.Language;

/** How authors write times, spans and places. Empty where it is not written like that. */
public final class Written {
    private static final Pattern DURATION =
            Pattern.compile("(?=\\d)(?:(\\d{1,4})d)?(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6}(?:\\.\\d{1,9})?)s)?");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,2})d");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,2})s");
    private static final Pattern DISTANCE = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?)(m|km)");
    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{1,15})?");

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Set<String> HAVE_TWO_LETTERS = TWO_LETTERS.stream()
            .map(language -> Locale.of(language).getISO3Language())
            .collect(Collectors.toUnmodifiableSet());

    private Written() {}

    static Optional<ExerciseTime> time(String text) {
        try {
            return Optional.of(ExerciseTime.parse(text));
        } catch (IllegalArgumentException notATime) {
            return Optional.empty();
        }
    }

    /** {@code 1h30m}; at most as long as the exercise's rules take. */
    static Optional<Duration> duration(String text) {
        Matcher m = DURATION.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Duration duration = Duration.ofDays(number(m.group(1)))
                .plusHours(number(m.group(2)))
                .plusMinutes(number(m.group(3)))
                .plus(seconds(m.group(4)));
        return Optional.of(duration).filter(length -> length.compareTo(Trigger.LONGEST_DELAY) <= 0);
    }

    /** {@code 7d}: whole days, as many as the exercise's rules take. */
    static Optional<Integer> retentionDays(String text) {
        Matcher m = DAYS.matcher(text);
        return m.matches()
                ? Optional.of(Integer.valueOf(m.group(1)))
                        .filter(days -> days >= 1 && days <= Plan.LONGEST_RETENTION_DAYS)
                : Optional.empty();
    }

    /** {@code 5s}: whole seconds, as many as the exercise's rules take. */
    static Optional<Integer> undoSeconds(String text) {
        Matcher m = SECONDS.matcher(text);
        return m.matches()
                ? Optional.of(Integer.valueOf(m.group(1))).filter(seconds -> seconds <= Plan.MOST_UNDO_SECONDS)
                : Optional.empty();
    }

    /** {@code 50m}, {@code 1.5km}: at most {@code widest}. */
    static Optional<Double> metres(String text, double widest) {
        Matcher m = DISTANCE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        double metres = Double.parseDouble(m.group(1)) * ("km".equals(m.group(2)) ? 1000 : 1);
        return Optional.of(metres).filter(radius -> radius >= 0 && radius <= widest);
    }

    static Optional<GeoPoint> point(String latitude, String longitude) {
        if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude)));
        } catch (IllegalArgumentException offEarth) {
            return Optional.empty();
        }
    }

    /**
     * Two letters of ISO 639-1; three only where there are no two. Well-formed is not enough: {@code russian} would be, and
     * nobody's phone would ever ask for it.
     */
    static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    public static Optional<Language> language(String tag) {
        try {
            return Optional.of(Language.of(tag)).filter(language -> isKnown(language.base()));
        } catch (IllegalArgumentException notATag) {
            return Optional.empty();
        }
    }

    private static boolean isKnown(String base) {
        return base.length() == 2 ? TWO_LETTERS.contains(base) : base.length() == 3 && !HAVE_TWO_LETTERS.contains(base);
    }

    static Optional<BigDecimal> decimal(String text) {
        try {
            BigDecimal number = VariableValue.decimal(text);
            return Optional.of(number).filter(one -> one.precision() <= VariableValue.MOST_DIGITS);
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() >= 1 && date.getYear() <= 9999);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static Optional<ZoneId> timeZone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** Two capitals; fictional countries may take one of the codes that ISO 3166 leaves to users, such as XK. */
    static Optional<String> country(String code) {
        return code.matches("[A-Z]{2}") ? Optional.of(code) : Optional.empty();
    }

    private static Duration seconds(@Nullable String digits) {
        BigDecimal seconds = digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
        return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
