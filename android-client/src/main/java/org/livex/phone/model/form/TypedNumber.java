package org.livex.phone.model.form;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as somebody typed it, in any digits, with marks between its thousands. One comma or point with three digits behind it is
 * a mark between thousands only where the language has it so; elsewhere nobody can tell, and nobody guesses.
 *
 * @param number as it is sent; null: it is none, or could be two
 */
public record TypedNumber(@Nullable String number, boolean isAmbiguous) {
    static final Pattern SENT = Pattern.compile("-?\\d{1,20}(\\.\\d{1,6})?");
    private static final TypedNumber NONE = new TypedNumber(null, false);
    private static final TypedNumber AMBIGUOUS = new TypedNumber(null, true);
    private static final char ARABIC_POINT = '٫';
    /** Between thousands wherever it stands: any space, an apostrophe, the Arabic mark for it. */
    private static final Pattern GROUPING = Pattern.compile("[\\s\\p{Z}'’٬]");

    private static final Pattern LAST_MARK = Pattern.compile("[ ,.٫](?=\\d*$)");
    private static final Pattern MARK = Pattern.compile("[ ,.]");
    /** What each language has between thousands, of the two that others have before tenths. All others have a space. */
    private static final Map<String, Character> GROUPS_BY =
            Map.of("en", ',', "ar", ',', "fa", ',', "de", '.', "es", '.', "it", '.', "ro", '.', "tr", '.');

    public static TypedNumber read(String typed, String language) {
        String plain = ascii(typed.trim());
        String sign = plain.startsWith("-") ? "-" : "";
        String body = GROUPING.matcher(plain.substring(sign.length()))
                .replaceAll(" ")
                .trim()
                .replace('،', ',');
        Matcher last = LAST_MARK.matcher(body);
        return last.find() ? marked(sign, body, last.start(), language.split("-", 2)[0]) : sent(sign + body);
    }

    private static TypedNumber marked(String sign, String body, int at, String language) {
        char last = body.charAt(at);
        String before = body.substring(0, at);
        String after = body.substring(at + 1);
        if (last == ' ' || before.indexOf(last) >= 0) {
            return sent(sign, ungrouped(body, last), "");
        }
        boolean isAlone = before.matches("\\d*");
        if (last != ARABIC_POINT && before.matches("[1-9]\\d{0,2}") && after.length() == 3) {
            Character mark = GROUPS_BY.get(language);
            return mark != null && mark == last ? sent(sign + before + after) : AMBIGUOUS;
        }
        Matcher mark = MARK.matcher(before);
        String thousands = isAlone || !mark.find() ? before : ungrouped(before, before.charAt(mark.start()));
        return sent(sign, thousands, "." + after);
    }

    private static TypedNumber sent(String sign, @Nullable String thousands, String tenths) {
        return thousands == null ? NONE : sent(sign + thousands + tenths);
    }

    private static TypedNumber sent(String number) {
        return SENT.matcher(number).matches() ? new TypedNumber(number, false) : NONE;
    }

    /** Null where its groups are not of three digits. */
    private static @Nullable String ungrouped(String written, char mark) {
        String[] groups = written.split(Pattern.quote(String.valueOf(mark)), -1);
        boolean fits = groups[0].matches("\\d{1,3}")
                && Arrays.stream(groups).skip(1).allMatch(group -> group.matches("\\d{3}"));
        return fits ? String.join("", groups) : null;
    }

    private static String ascii(String typed) {
        StringBuilder ascii = new StringBuilder();
        typed.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                ascii.append(Character.digit(c, 10));
            } else if (c == '−' || c == '–') {
                ascii.append('-');
            } else if (Character.getType(c) != Character.FORMAT) {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
