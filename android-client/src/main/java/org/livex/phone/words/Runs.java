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
    /** Each begins with a character that no word has: there is one way only to read a run, however long it is. */
    private static final String BETWEEN = "\\)" + SPACE + "?[-–/.:]?\\(?"
            + "|" + SPACE + "(?:[-–/.:@+]" + SPACE + "?)?\\(?"
            + "|[-–/.:@_+*]" + SPACE + "?"
            // A place by its degrees.
            + "|(?<=\\.[" + DIGIT + "]{1,12})," + SPACE + "(?=[" + DIGIT + "]{1,4}\\.)"
            + "|(?<=[" + DIGIT + "])[,\u066B\u066C](?=[" + DIGIT + "])";

    private static final Pattern RUN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[+\u2212]" + SPACE + "?|[#(])?" + WORD + "(?:(?:" + BETWEEN + ")" + WORD + ")*+%?");
    private static final Pattern A_DIGIT = Pattern.compile("[" + DIGIT + "]");
    private static final Pattern A_LETTER = Pattern.compile("\\p{L}");
    private static final Pattern ONE_WORD = Pattern.compile(WORD);

    private Runs() {}

    /** As it is to be drawn; the text itself where nothing would change places. Styles stay where they are. */
    public static CharSequence drawn(CharSequence text) {
        if (!RIGHT_TO_LEFT.matcher(text).find()) {
            return text;
        }
        SpannableStringBuilder drawn = new SpannableStringBuilder(text);
        Matcher run = RUN.matcher(text);
        int added = 0;
        while (run.find()) {
            if (!A_DIGIT.matcher(run.group()).find()
                    || ONE_WORD.matcher(run.group()).matches()) {
                continue;
            }
            drawn.insert(run.start() + added, BEGINS);
            drawn.insert(endOf(run, text) + added + BEGINS.length(), ENDS);
            added += BEGINS.length() + ENDS.length();
        }
        return added == 0 ? text : drawn;
    }

    /** The same where it stands among what is read from the right: figures alone would take that direction. */
    public static CharSequence drawn(CharSequence text, boolean fromRight) {
        boolean isFigures = fromRight
                && !A_LETTER.matcher(text).find()
                && A_DIGIT.matcher(text).find()
                && !ONE_WORD.matcher(text).matches();
        return isFigures ? new SpannableStringBuilder(text).insert(0, BEGINS).append(ENDS) : drawn(text);
    }

    /** With the bracket that closes what was opened in it. */
    private static int endOf(Matcher run, CharSequence text) {
        int end = run.end();
        boolean isOpen = run.group().lastIndexOf('(') > run.group().lastIndexOf(')');
        return isOpen && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }
}
