package org.livex.sheet.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.sheet.file.Cell;

/** A time of which its cell says that it is not sure: {@code ~10:00}, {@code 10:00 (tbc)}, {@code 10:00?}, {@code D1 ~10:00}. */
public final class UnsureTime {
    private static final Pattern ABOUT =
            Pattern.compile("(.*?)(?<![\\p{L}])(?:[~≈]|(?:c|ca|circa|about|approx|approximately|around|около|примерно|"
                    + "ок|близько|приблизно|біля|etwa|gegen|ungefähr|vers|environ|sobre|hacia|aprox|verso|intorno alle|circa alle|"
                    + "în jurul orei|aproximativ|yaklaşık|takriben|шамамен|حوالي|نحو|تقريبا|حدود)(?:\\.| )) ?(\\d.*)");
    private static final Pattern NOT_SURE =
            Pattern.compile("(.*\\d.*?) ?(?:\\?+|\\([^()]*[\\p{L}?][^()]*\\)|tbc|tbd|\\+/-.*|±.*)");

    /** {@code TBC}, {@code after inject 3}: not a time, nor one that somebody has misspelt. What a formula says is neither. */
    private static final Pattern WORDS = Pattern.compile("(?!#)(?:[^\\d]+|\\p{L}{3}.*)", Pattern.DOTALL);

    private static final Pattern MISSPELT = Pattern.compile("\\d[:.h]\\d\\d|\\d{3}");

    private UnsureTime() {}

    /** {@code text} is as a cell has it. */
    public static boolean isInWords(String text) {
        return WORDS.matcher(text.strip()).matches()
                && !MISSPELT.matcher(WrittenTime.plain(text)).find()
                && !HalfPast.isIn(text);
    }

    /** {@code D 09:00}: maybe the first day, maybe one whose number is missing. */
    public static boolean isOnDayWithoutNumber(Cell cell) {
        return TimeText.isOnDayWithoutNumber(WrittenTime.plain(cell.text()));
    }

    /** Without what says so; the same where nothing does. {@code text} is plain. */
    public static String bare(String text) {
        Matcher about = ABOUT.matcher(text);
        String nearly = about.matches() ? about.group(1) + about.group(2) : text;
        Matcher open = NOT_SURE.matcher(nearly);
        return open.matches() && ZoneMarks.inHeading(nearly).isEmpty() ? open.group(1) : nearly;
    }

    /** What is left of the cell without words that say more, or that it is not sure; nothing where none does. */
    public static Stream<Cell> without(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        return text.length() > WrittenTime.LONGEST
                ? Stream.of()
                : Stream.concat(Stream.of(bare(text)), WordsAround.bare(text).stream())
                        .filter(said -> !said.equals(text))
                        .distinct()
                        .map(Cell::of);
    }

    /** What is left of it as a time. */
    public static Optional<WrittenTime> read(Cell cell) {
        return without(cell).flatMap(said -> WrittenTime.read(said).stream()).findFirst();
    }
}
