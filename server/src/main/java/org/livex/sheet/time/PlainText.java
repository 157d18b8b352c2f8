package org.livex.sheet.time;

import java.util.Locale;
import java.util.regex.Pattern;

/** A cell for a time in small letters, with the digits of Europe, one kind of dash and nothing invisible. */
final class PlainText {
    /** A clock, a date, or a clock behind the number of its day: nothing that a word could hold together. */
    private static final Pattern WITHOUT_WORDS = Pattern.compile("[dht]?[\\d .:/+-]+");

    private static final String DASHES = "–—−‑";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern CASE_BEHIND = Pattern.compile("(?<=\\d)[-'’ ]?(?:де|да|те|та|da|de|ta|te)$");
    private static final String AT = "at|um|в|о|à|a las|alle|ore|ora|soat|saat|сағат|الساعة|ساعت";
    private static final Pattern FULL_HOUR =
            Pattern.compile("(?<=^| )(?:" + AT + "|alle ore|orele|la ora) (\\d{1,2})$");
    private static final Pattern BEFORE_HOUR = Pattern.compile(" (?:" + AT + ") (?=\\d)");
    private static final String CLOCK = " ?(\\d{1,2}(?:[:.]\\d{2})?)$";
    private static final Pattern MORNING_BEFORE = Pattern.compile("^(?:öö|ص)" + CLOCK);
    private static final Pattern AFTERNOON_BEFORE = Pattern.compile("^(?:ös|م)" + CLOCK);
    private static final Pattern MORNING = Pattern.compile("(\\d) ?(?:ص|ق\\.ظ|öö)\\.?$");
    private static final Pattern AFTERNOON = Pattern.compile("(\\d) ?(?:م|ب\\.ظ|ös)\\.?$");

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> plain.appendCodePoint(
                        Character.isDigit(c) ? '0' + Character.digit(c, 10) : DASHES.indexOf(c) >= 0 ? '-' : c));
        String small = SPACES.matcher(plain.toString().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        boolean isBare = WITHOUT_WORDS.matcher(small).matches() || small.chars().noneMatch(Character::isDigit);
        return isBare ? small : withoutWords(RangeText.dashed(small));
    }

    /** The words that only hold an hour and its day together. */
    private static String withoutWords(String text) {
        String hour =
                FULL_HOUR.matcher(CASE_BEHIND.matcher(text).replaceFirst("")).replaceFirst("$1:00");
        String bare = BEFORE_HOUR.matcher(hour).replaceAll(" ");
        String before = AFTERNOON_BEFORE
                .matcher(MORNING_BEFORE.matcher(bare).replaceFirst("$1 am"))
                .replaceFirst("$1 pm");
        return AFTERNOON.matcher(MORNING.matcher(before).replaceFirst("$1 am")).replaceFirst("$1 pm");
    }
}
