package org.livex.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tuples in a text of coordinates. Whoever types them puts a space behind each comma, which the standard does not know. */
final class KmlTuples {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern SPACED = Pattern.compile("[^\\s,]+(?:\\s*,\\s*[^\\s,]+)*,?");

    /** {@code line} counts from that of the element, 0. */
    record Tuple(String text, int line) {}

    private KmlTuples() {}

    static List<Tuple> in(String text) {
        List<Tuple> plain = found(WORD, text);
        boolean isSpaced = plain.stream().anyMatch(tuple -> isHalf(tuple.text()));
        return isSpaced ? found(SPACED, text) : plain;
    }

    /** One number and a comma, or a comma alone. */
    private static boolean isHalf(String word) {
        String bare = word.replaceAll("^,|,$", "");
        return !bare.equals(word) && bare.indexOf(',') < 0;
    }

    private static List<Tuple> found(Pattern pattern, String text) {
        List<Tuple> tuples = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int line = 0;
        int counted = 0;
        while (matcher.find()) {
            for (; counted < matcher.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            tuples.add(new Tuple(matcher.group().replaceAll("\\s+", ""), line));
        }
        return tuples;
    }
}
