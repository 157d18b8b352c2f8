package org.livex.sheet.time;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By whose clocks a time is written: {@code 0515Z}, {@code 14:05+05:00}, and {@code Time (UTC+5)} over a column. */
public final class ZoneMarks {
    /** A time without its zone, in plain letters, and how far that zone is ahead. */
    record Marked(String time, ZoneOffset offset) {}

    private static final int MOST = 14 * 60;

    /** In ISO's own writing only is a minus behind a clock its zone and no span. */
    private static final Pattern ZONED = Pattern.compile("(.*\\d)\\s*(?:utc|gmt)?([+])(\\d{2}):?(\\d{2})"
            + "|(.*\\dt\\d{2}:\\d{2}(?::\\d{2})?)(-)(\\d{2}):(\\d{2})");

    private static final Pattern ZULU = Pattern.compile("(.*\\d)\\s*(?:z|utc|gmt)");
    /** Not A, H, M and P: those are halves of the day and hours. */
    private static final Pattern LETTER = Pattern.compile("(.*\\d{4})([b-gik-lno-z&&[^p]])");

    private static final Pattern IN_HEADING =
            Pattern.compile("(?<!\\p{L})(?:utc|gmt)(?!\\p{L})\\s*(?:([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?)?"
                    + "|(?<!\\p{L})zulu(?!\\p{L})|\\(z\\)");

    private ZoneMarks() {}

    /** {@code text} is plain. */
    static Optional<Marked> of(String text) {
        Matcher zulu = ZULU.matcher(text);
        if (zulu.matches()) {
            return Optional.of(new Marked(zulu.group(1), ZoneOffset.UTC));
        }
        Matcher letter = LETTER.matcher(text);
        if (letter.matches()) {
            return Optional.of(
                    new Marked(letter.group(1), military(letter.group(2).charAt(0))));
        }
        Matcher zoned = ZONED.matcher(text);
        if (!zoned.matches()) {
            return Optional.empty();
        }
        int from = zoned.group(1) == null ? 5 : 1;
        return offset(zoned.group(from + 1), zoned.group(from + 2), zoned.group(from + 3))
                .map(offset -> new Marked(zoned.group(from), offset));
    }

    /** The one that a heading names for all times below it. */
    public static Optional<ZoneOffset> inHeading(String heading) {
        Matcher named = IN_HEADING.matcher(WrittenTime.plain(heading));
        if (!named.find()) {
            return Optional.empty();
        }
        return named.group(1) == null
                ? Optional.of(ZoneOffset.UTC)
                : offset(named.group(1), named.group(2), named.group(3) == null ? "0" : named.group(3));
    }

    private static Optional<ZoneOffset> offset(String sign, String hours, String minutes) {
        int ahead = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        return ahead > MOST
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(60 * (sign.equals("-") ? -ahead : ahead)));
    }

    /** A is an hour before Greenwich' clocks and N one behind; J is no zone. */
    static ZoneOffset military(char letter) {
        if (letter == 'z') {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.ofHours(
                letter <= 'i' ? letter - 'a' + 1 : letter <= 'm' ? letter - 'a' : -(letter - 'n' + 1));
    }
}
