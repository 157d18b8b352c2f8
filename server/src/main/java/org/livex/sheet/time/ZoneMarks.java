package org.livex.sheet.time;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By whose clocks a time is written: {@code 0515Z}, {@code 14:05+05:00}, and {@code Time (UTC+5)} over a column. */
public final class ZoneMarks {
    /** A time without its zone, in plain letters, and how far that zone is ahead. */
    record Marked(String time, ZoneOffset offset) {}

    private static final int MOST = 14 * 60;

    /** In ISO's own writing only is a minus behind a clock its zone and no span. */
    private static final Pattern ZONED = Pattern.compile("(.*\\d)\\s*(?:utc|gmt)?([+])(\\d{2}):?(\\d{2})"
            + "|(.*\\dt\\d{2}:\\d{2}(?::\\d{2})?)(-)(\\d{2}):(\\d{2})");

    private static final Pattern ZULU = Pattern.compile("(.*\\d)\\s*(?:z|zulu)");
    /** Not A, H, M and P: those are halves of the day and hours. Nor L: whoever writes it means "local". */
    private static final Pattern LETTER = Pattern.compile("(.*\\d{4})([b-gikno-z&&[^p]])");

    /** Behind four figures and a date, or the afternoon, it is the clocks an hour before Greenwich' and no half of a day. */
    private static final Pattern ALPHA =
            Pattern.compile("(.*\\d\\D+(?:[01]\\d|2[0-3])[0-5]\\d|(?:1[3-9]|2[0-3])[0-5]\\d) ?a");

    private static final Pattern LOCAL = Pattern.compile(".*\\d{4}[jl]|\\d{6}[jl] ?\\p{L}{3}.*");
    /** In minutes. Names that stand for several zones, as IST and CST, are none of these. */
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("wet", 0),
            Map.entry("west", 60),
            Map.entry("cet", 60),
            Map.entry("mez", 60),
            Map.entry("cest", 120),
            Map.entry("mesz", 120),
            Map.entry("eet", 120),
            Map.entry("eest", 180),
            Map.entry("msk", 180),
            Map.entry("мск", 180),
            Map.entry("trt", 180),
            Map.entry("irst", 210),
            Map.entry("uzt", 300),
            Map.entry("pkt", 300),
            Map.entry("edt", -240));

    private static final Pattern SOME_NAME = Pattern.compile("\\([A-Z]{1,4}T\\)");
    private static final String NAMES = "(" + String.join("|", NAMED.keySet()) + ")";
    private static final String AHEAD = "(?:([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?)?";
    private static final Pattern BEHIND =
            Pattern.compile("(.*\\d(?: ?[ap]m)?)\\s*\\(?" + NAMES + "\\s*" + AHEAD + "\\)?");

    private static final Pattern IN_HEADING = Pattern.compile("(?<!\\p{L})" + NAMES + "(?!\\p{L})\\s*" + AHEAD
            + "|(?<!\\p{L})zulu(?!\\p{L})|\\(z\\)|(московск|по москве|moscow time)");

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
        Matcher alpha = ALPHA.matcher(text);
        if (alpha.matches()) {
            return Optional.of(new Marked(alpha.group(1), military('a')));
        }
        Matcher named = BEHIND.matcher(text);
        if (named.matches()) {
            return named(named.group(2), named.group(3), named.group(4), named.group(5))
                    .map(offset -> new Marked(named.group(1), offset));
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
        String name = named.group(5) == null ? named.group(1) : "msk";
        return named(name == null ? "utc" : name, named.group(2), named.group(3), named.group(4));
    }

    /** {@code Time (IST)}: a name that stands for several zones, or for none that is known. */
    public static boolean isUnclear(String heading) {
        Matcher name = SOME_NAME.matcher(heading);
        return inHeading(heading).isEmpty() && name.find();
    }

    /** {@code 0930L}, {@code 0930J}: by the clocks of the place. */
    public static boolean isLocal(String cell) {
        return LOCAL.matcher(WrittenTime.plain(cell)).matches();
    }

    /** {@code MSK+2} is two hours ahead of Moscow. */
    private static Optional<ZoneOffset> named(
            String name, @Nullable String sign, @Nullable String hours, @Nullable String minutes) {
        int base = NAMED.getOrDefault(name, 0);
        int ahead =
                hours == null ? 0 : Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        int total = base + ("-".equals(sign) ? -ahead : ahead);
        return Math.abs(total) > MOST ? Optional.empty() : Optional.of(ZoneOffset.ofTotalSeconds(60 * total));
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
