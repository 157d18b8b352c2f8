package org.livex.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers, codes, plates, accounts, times and addresses, which are read from left to right in any text. Between letters that are
 * written from right to left the groups of "+379 0555 0101" would stand in the order "0101 0555 379+", and a date the other way round. Web and Android are held to the
 * same cases.
 */
public final class Runs {
    /** Overridden, not only isolated: Arabic digits with a space between would still change places. */
    private static final String BEGINS = "\u2066\u202D";

    private static final String ENDS = "\u202C\u2069";
    private static final String NO_BREAK = "\u2060";
    private static final Pattern MARKS = Pattern.compile("[\u2060\u2066\u2069\u202C\u202D]");
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\u0590-\u08FF\u200F\u202B\uFB1D-\uFDFF\uFE70-\uFEFC]");
    private static final String DIGIT = "0-9\u0660-\u0669\u06F0-\u06F9";
    private static final String WORD = "[A-Za-z" + DIGIT + "]+";
    private static final String SPACE = "[ \u00A0\u202F]";
    private static final String DASH = "-\u2010\u2011–\u2212";
    /** Each begins with a character that no word has: there is one way only to read a run, however long it is. */
    private static final String BETWEEN = "\\)" + SPACE + "?[" + DASH + "/.:]?\\(?"
            // A full stop that has a space after it ends a sentence.
            + "|" + SPACE + "(?:[" + DASH + "/:@+°º→]" + SPACE + "?|\\.)?\\(?"
            + "|[" + DASH + "/:@_+*°º→]" + SPACE + "?"
            + "|[.?&=#%~]"
            + "|(?<=[" + DIGIT + "])[′″]" + SPACE + "?"
            // A place by its degrees.
            + "|(?<=\\.[" + DIGIT + "]{1,12})," + SPACE + "(?=[" + DIGIT + "]{1,4}\\.)"
            + "|(?<=[" + DIGIT + "])[,\u066B\u066C](?=[" + DIGIT + "])";

    private static final String OF_THE_WEB = "(?:[A-Za-z][A-Za-z0-9+.-]{0,19}://|www\\.)";
    /** A full stop or bracket after it is not its own. */
    private static final String ADDRESS = OF_THE_WEB + "[!-~]*[A-Za-z0-9/_=&#%+~-]";

    /** "And", "with", "to" are one letter that is written together with the number after it. Digits of these scripts are no letters. */
    private static final String AFTER_A_LETTER =
            "(?<=[\u05D0-\u05F2\u0620-\u065F\u066E-\u06EF\u06FA-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])";

    private static final String BEGIN = "(?:(?<![\\p{L}\\p{N}])|" + AFTER_A_LETTER + ")";
    /** After a word of more letters it is a hyphen. */
    private static final String MINUS = "(?<!\\p{L}[^\\P{L}\u0640])-";

    private static final String SIGN =
            "(?:[+\u2212]" + SPACE + "?|" + MINUS + "|[#(]|№" + SPACE + "?)(?!" + OF_THE_WEB + ")";
    private static final Pattern RUN = Pattern.compile(BEGIN + "(?:" + ADDRESS + "|(?:" + SIGN + ")?" + WORD + "(?:(?:"
            + BETWEEN + ")(?!" + OF_THE_WEB + ")" + WORD + ")*+(?:%|" + SPACE + "?[°º])?)");
    /** In a text from the left only figures and capitals: between other words of its own language a line may end. */
    private static final String CAPITAL = "A-Z\u0400-\u042F";

    private static final String LETTER = CAPITAL + "a-z\u0430-\u04FF";
    private static final String CODE = "(?:[" + CAPITAL + "]{1,4}|[" + LETTER + "]{0,8}[" + DIGIT + "][" + LETTER
            + DIGIT + "]*+)(?![\\p{L}\\p{N}])";
    private static final Pattern CODES = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + SIGN + ")?" + CODE + "(?:(?:"
            + BETWEEN + ")(?!" + OF_THE_WEB + ")" + CODE + ")*+(?:%|" + SPACE + "?[°º])?");
    private static final Pattern MAY_BREAK = Pattern.compile("[" + DASH + " \u202F/→]");
    private static final Pattern AN_ADDRESS = Pattern.compile(OF_THE_WEB);
    /** Bidi reads two numbers that have only a comma between as one number. */
    private static final char COMMA = '\u060C';
    /** A number, plate or account up to so many letters is not broken in two. */
    private static final int SHORT = 24;

    private static final Pattern A_BREAK =
            Pattern.compile("(?<=[-/])(?=\\p{L})|(?<=[\u2010–])(?=[\\p{L}" + DIGIT + "])");
    private static final Pattern A_DIGIT = Pattern.compile("[" + DIGIT + "]");
    private static final Pattern A_LETTER = Pattern.compile("\\p{L}");
    private static final Pattern ONE_WORD = Pattern.compile(WORD);

    private Runs() {}

    /**
     * A piece of a text.
     *
     * @param isRun it is read from left to right, in a text that is not
     * @param isWhole no line ends in it
     */
    public record Part(String text, boolean isRun, boolean isWhole) {}

    /** In their order. */
    public static List<Part> parts(String text) {
        boolean fromRight = RIGHT_TO_LEFT.matcher(text).find();
        if (!fromRight && isFigures(text)) {
            return List.of(new Part(text, true, text.length() <= SHORT));
        }
        List<Part> parts = new ArrayList<>();
        Matcher run = (fromRight ? RUN : CODES).matcher(text);
        int from = 0;
        while (run.find()) {
            int end = endOf(run, text);
            boolean isWhole = end - run.start() <= SHORT;
            if (fromRight ? isRun(run, text) : isWhole && isHeld(run.group())) {
                if (run.start() > from) {
                    parts.add(new Part(text.substring(from, run.start()), false, false));
                }
                parts.add(new Part(text.substring(run.start(), end), fromRight, isWhole));
                from = end;
            }
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), false, false));
        }
        return List.copyOf(parts);
    }

    /** Alone they take the direction of whatever stands around them. */
    private static boolean isFigures(String text) {
        return !A_LETTER.matcher(text).find()
                && A_DIGIT.matcher(text).find()
                && !ONE_WORD.matcher(text).matches();
    }

    private static boolean isHeld(String codes) {
        return A_DIGIT.matcher(codes).find() && MAY_BREAK.matcher(codes).find();
    }

    /** With marks around each run (Unicode annex 9), and where no line may end (annex 14). */
    public static String marked(String words) {
        StringBuilder marked = new StringBuilder(words.length());
        for (Part part : parts(words)) {
            String text = part.isWhole() ? unbroken(part.text()) : part.text();
            marked.append(part.isRun() ? BEGINS + text + ENDS : text);
        }
        return marked.toString();
    }

    private static String unbroken(String whole) {
        return A_BREAK.matcher(whole.replace(' ', '\u00A0')).replaceAll(NO_BREAK);
    }

    /** Without these marks. */
    public static String unmarked(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    private static boolean isRun(Matcher run, String text) {
        if (!A_DIGIT.matcher(run.group()).find()
                && !AN_ADDRESS.matcher(run.group()).lookingAt()) {
            return false;
        }
        boolean isBesideComma = (run.start() > 0 && text.charAt(run.start() - 1) == COMMA)
                || (run.end() < text.length() && text.charAt(run.end()) == COMMA);
        return isBesideComma || !ONE_WORD.matcher(run.group()).matches();
    }

    /** With the bracket that closes what was opened in it. */
    private static int endOf(Matcher run, String text) {
        int end = run.end();
        boolean isOpen = run.group().lastIndexOf('(') > run.group().lastIndexOf(')');
        return isOpen && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }
}
