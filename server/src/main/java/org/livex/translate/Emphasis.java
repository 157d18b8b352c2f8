package org.livex.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in {@code **} that are shown as they were typed and not in bold, for what stands at their ends (CommonMark 6.2). */
final class Emphasis {
    private static final Pattern SPAN = Pattern.compile("\\*\\*([^*\\n]{1,500})\\*\\*");

    /** The braces of a placeholder are gone when its text is shown. */
    private static final Pattern SIGN = Pattern.compile("[\\p{P}\\p{S}&&[^{}]]");

    private Emphasis() {}

    static List<String> lost(String text) {
        List<String> lost = new ArrayList<>();
        Matcher span = SPAN.matcher(text);
        while (span.find()) {
            String inside = span.group(1);
            boolean opens = holds(inside.codePointAt(0), span.start() == 0 ? ' ' : text.codePointBefore(span.start()));
            boolean closes = holds(
                    inside.codePointBefore(inside.length()),
                    span.end() == text.length() ? ' ' : text.codePointAt(span.end()));
            if (!opens || !closes) {
                lost.add(inside.strip());
            }
        }
        return lost;
    }

    private static boolean holds(int inside, int outside) {
        return !SentenceGaps.isSpace(inside) && (!isSign(inside) || SentenceGaps.isSpace(outside) || isSign(outside));
    }

    private static boolean isSign(int character) {
        return SIGN.matcher(Character.toString(character)).matches();
    }
}
