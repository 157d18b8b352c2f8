package org.livex.sheet.time;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;

/**
 * A date of another calendar in a cell: {@code 1405/09/10}, {@code 10 آذر 1405}, {@code 1 محرم 1448 هـ}. {@code calendar} where it says
 * which one, {@code year} where it names one.
 */
public record OtherDate(
        String before,
        @Nullable Integer year,
        int month,
        int day,
        @Nullable OtherCalendar calendar,
        String after) {
    /** What says more is no date. */
    private static final int LONGEST = 120;

    private static final String YEAR = "(1[34]\\d\\d|1500)";
    /** Of the sun, or of the moon. */
    private static final String ERA =
            "(?: ?(?:(هـ?\\.? ?ش\\.?|ش\\.|هجر[یي] شمس[یي]|شمس[یي]|خورشیدی)|(هـ?\\.? ?ق\\.?|هجر[یي] قمر[یي]|قمر[یي]|هجرية?|هجريا|هـ?\\.?|ah)))?"
                    + "(?![\\p{L}\\d&&[^t]])";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d./:-])" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + ERA);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d./:-])(\\d{1,2})([-/.])(\\d{1,2})\\2" + YEAR + "(?!\\d)" + ERA);
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\d])(\\d{1,2})(?: ?ام)?(?:-| )?(?:من )?("
            + OtherMonths.ANY + ")(?![\\p{L}])(?: ماه)?(?:[ ,،-]+(?:سنة |عام |سال )?" + YEAR + "(?![\\d:]))?" + ERA);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![\\p{L}\\d])(" + OtherMonths.ANY + ") (\\d{1,2})(?:[ ,،]+)" + YEAR + "(?![\\d:])" + ERA);

    /** As computers write it at length. */
    private static final Pattern YEAR_AND_NAME =
            Pattern.compile("(?<![\\d./:-])" + YEAR + " (" + OtherMonths.ANY + ") (\\d{1,2})(?![\\d:])" + ERA);

    /** Empty where none stands there; a date of Excel's own is none. */
    public static Optional<OtherDate> in(Cell cell) {
        if (cell.serial() != null || cell.text().length() > LONGEST) {
            return Optional.empty();
        }
        String text = TimeText.withoutMarks(WrittenTime.plain(cell.text()));
        Matcher named = NAMED.matcher(text);
        if (named.find()) {
            return Optional.of(named(text, named, 3, 2, 1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            return Optional.of(named(text, monthFirst, 3, 1, 2));
        }
        Matcher yearAndName = YEAR_AND_NAME.matcher(text);
        if (yearAndName.find()) {
            return Optional.of(named(text, yearAndName, 1, 2, 3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return Optional.of(numeric(text, yearFirst, 1, 4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.find() ? Optional.of(numeric(text, dayFirst, 4, 1)) : Optional.empty();
    }

    private static OtherDate named(String text, Matcher found, int year, int name, int day) {
        OtherMonths.Month month = OtherMonths.of(found.group(name));
        return new OtherDate(
                text.substring(0, found.start()),
                found.group(year) == null ? null : Integer.valueOf(found.group(year)),
                month.number(),
                Integer.parseInt(found.group(day)),
                month.calendar(),
                text.substring(found.end()));
    }

    private static OtherDate numeric(String text, Matcher found, int year, int day) {
        return new OtherDate(
                text.substring(0, found.start()),
                Integer.valueOf(found.group(year)),
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(day)),
                found.group(5) != null ? OtherCalendar.PERSIAN : found.group(6) != null ? OtherCalendar.ISLAMIC : null,
                text.substring(found.end()));
    }

    /** In the common calendar; {@code year} counts where the cell names none. Empty where there is no such day. */
    public Optional<LocalDate> date(OtherCalendar in, @Nullable Integer otherwise) {
        Integer counted = year == null ? otherwise : year;
        return counted == null ? Optional.empty() : in.date(counted, month, day);
    }

    /** The cell with this date of the common calendar in the place of what it says. */
    public Cell saying(LocalDate date) {
        String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String behind = after.strip();
        String time = behind.startsWith("t") ? behind.substring(1) : behind;
        return Cell.of((before + " " + date.getDayOfMonth() + " " + month + " " + date.getYear() + " " + time).strip());
    }
}
