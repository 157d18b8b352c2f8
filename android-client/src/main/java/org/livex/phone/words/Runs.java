package org.livex.phone.words;

import android.text.SpannableStringBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps numbers, codes, plates, accounts, times and addresses in the order in which they are read. Between letters that are
 * written from right to left the groups of "+379 0555 0101" would be drawn in the order "0101 0555 379+", and nobody could call.
 */
public final class Runs {
    /** Overridden, not only isolated: Arabic digits with a space between would still change places. */
    private static final String BEGINS = "\u2066\u202D";

    private static final String ENDS = "\u202C\u2069";
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]");
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
    /** A number, plate or account up to so many letters fits the line of any phone: it is not broken in two. */
    private static final int SHORT = 24;

    private static final Pattern A_BREAK = Pattern.compile("(?<=[" + DASH + "/:→])(?=[\\p{L}" + DIGIT + "])");
    private static final String NO_BREAK = "\u2060";
    private static final Pattern A_DIGIT = Pattern.compile("[" + DIGIT + "]");
    private static final Pattern A_LETTER = Pattern.compile("\\p{L}");
    private static final Pattern ONE_WORD = Pattern.compile(WORD);

    private Runs() {}

    /** As it is to be drawn; the text itself where nothing would change places. Styles stay where they are. */
    public static CharSequence drawn(CharSequence text) {
        if (!RIGHT_TO_LEFT.matcher(text).find()) {
            return held(text);
        }
        SpannableStringBuilder drawn = new SpannableStringBuilder(text);
        Matcher run = RUN.matcher(text);
        int added = 0;
        while (run.find()) {
            int end = endOf(run, text);
            if (!isRun(run, text, end)) {
                continue;
            }
            added += isolate(drawn, run.start() + added, end + added);
        }
        return added == 0 ? text : drawn;
    }

    /** In its order there is nothing to do. */
    private static CharSequence held(CharSequence text) {
        SpannableStringBuilder held = new SpannableStringBuilder(text);
        Matcher codes = CODES.matcher(text);
        boolean hasHeld = false;
        while (codes.find()) {
            int added = held.length() - text.length();
            int end = endOf(codes, text);
            if (end - codes.start() <= SHORT && isHeld(codes.group())) {
                keepWhole(held, codes.start() + added, end + added);
                hasHeld = true;
            }
        }
        return hasHeld ? held : text;
    }

    private static boolean isRun(Matcher run, CharSequence text, int end) {
        if (!A_DIGIT.matcher(run.group()).find()
                && !AN_ADDRESS.matcher(run.group()).lookingAt()) {
            return false;
        }
        boolean isBesideComma = (run.start() > 0 && text.charAt(run.start() - 1) == COMMA)
                || (end < text.length() && text.charAt(end) == COMMA);
        return isBesideComma || !ONE_WORD.matcher(run.group()).matches();
    }

    /** How many letters came in. */
    private static int isolate(SpannableStringBuilder text, int from, int to) {
        int before = text.length();
        if (to - from <= SHORT) {
            keepWhole(text, from, to);
        }
        int end = to + text.length() - before;
        text.insert(end, ENDS).insert(from, BEGINS);
        return text.length() - before;
    }

    private static void keepWhole(SpannableStringBuilder text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == ' ') {
                text.replace(at, at + 1, "\u00A0");
            }
        }
        Matcher breaks = A_BREAK.matcher(text.toString()).region(from, to);
        for (int added = 0; breaks.find(); added += NO_BREAK.length()) {
            text.insert(breaks.start() + added, NO_BREAK);
        }
    }

    /** The same where it stands among what is read from the right: figures alone would take that direction. */
    public static CharSequence drawn(CharSequence text, boolean fromRight) {
        boolean isFigures = fromRight
                && !A_LETTER.matcher(text).find()
                && A_DIGIT.matcher(text).find()
                && !ONE_WORD.matcher(text).matches();
        if (!isFigures) {
            return drawn(text);
        }
        SpannableStringBuilder drawn = new SpannableStringBuilder(text);
        isolate(drawn, 0, text.length());
        return drawn;
    }

    /** How a text of more letters begins: it ends neither within a word nor within a number or code. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == 0) {
            end = text.offsetByCodePoints(0, text.codePointCount(0, most));
        }
        boolean fromRight = RIGHT_TO_LEFT.matcher(text).find();
        Matcher run = (fromRight ? RUN : CODES).matcher(text);
        while (run.find() && run.start() < end) {
            if (run.start() > 0 && run.end() > end && (fromRight || isHeld(run.group()))) {
                end = run.start();
            }
        }
        return text.substring(0, end).trim() + "…";
    }

    private static boolean isHeld(String codes) {
        return A_DIGIT.matcher(codes).find() && MAY_BREAK.matcher(codes).find();
    }

    /** With the bracket that closes what was opened in it. */
    private static int endOf(Matcher run, CharSequence text) {
        int end = run.end();
        boolean isOpen = run.group().lastIndexOf('(') > run.group().lastIndexOf(')');
        return isOpen && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }
}
