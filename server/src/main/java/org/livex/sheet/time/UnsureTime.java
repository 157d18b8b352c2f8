package org.livex.sheet.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of which its cell says that it is not sure: {@code ~10:00}, {@code 10:00 (tbc)}, {@code 10:00?}, {@code D1 ~10:00}. */
public final class UnsureTime {
    private static final Pattern ABOUT =
            Pattern.compile("(.*?)(?<![\\p{L}])(?:[~≈]|(?:c|ca|circa|about|approx|approximately|around|около|примерно|"
                    + "ок|близько|приблизно|біля|etwa|gegen|ungefähr|vers|environ|sobre|hacia|aprox|verso|intorno alle|circa alle|"
                    + "în jurul orei|aproximativ|yaklaşık|takriben|шамамен|حوالي|نحو|تقريبا|حدود)(?:\\.| )) ?(\\d.*)");
    private static final Pattern NOT_SURE =
            Pattern.compile("(.*\\d.*?) ?(?:\\?+|\\([^()]*[\\p{L}?][^()]*\\)|tbc|tbd|\\+/-.*|±.*)");

    private UnsureTime() {}

    /** Without what says so; the same where nothing does. {@code text} is plain. */
    public static String bare(String text) {
        Matcher about = ABOUT.matcher(text);
        String nearly = about.matches() ? about.group(1) + about.group(2) : text;
        Matcher open = NOT_SURE.matcher(nearly);
        return open.matches() && ZoneMarks.inHeading(nearly).isEmpty() ? open.group(1) : nearly;
    }
}
