package org.livex.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Letters of the Arabic script in the shape that they take beside their neighbours (Unicode, chapter 9.2), of every language whose
 * letters have presentation forms: Persian and Urdu beside Arabic, which is all that ICU's own shaping knows.
 */
final class Joined {
    private static final char LAM = '\u0644';
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    /** By what is written, and by how it is joined. */
    private static final Map<String, Map<Integer, Integer>> FORMS = forms();

    private Joined() {}

    private static Map<String, Map<Integer, Integer>> forms() {
        Normalizer2 unicode = Normalizer2.getNFKCInstance();
        Map<String, Map<Integer, Integer>> forms = new HashMap<>();
        IntStream.concat(IntStream.rangeClosed(0xFB50, 0xFDFF), IntStream.rangeClosed(0xFE70, 0xFEFC))
                .forEach(form -> {
                    String written = unicode.getRawDecomposition(form);
                    if (written != null && (written.length() == 1 || isLamAlef(written))) {
                        forms.computeIfAbsent(written, _ -> new HashMap<>())
                                .put(UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE), form);
                    }
                });
        return forms;
    }

    private static boolean isLamAlef(String written) {
        return written.length() == 2 && written.charAt(0) == LAM && ALEFS.indexOf(written.charAt(1)) >= 0;
    }

    /** A letter that has no such form stays as it is: see {@link #isUnjoined}. */
    static String of(String text) {
        int[] signs = text.codePoints().toArray();
        StringBuilder joined = new StringBuilder(text.length());
        int at = 0;
        while (at < signs.length) {
            int last = endOfLamAlef(signs, at);
            joined.append(shape(signs, at, last));
            for (int mark = at + 1; mark < last; mark++) {
                joined.appendCodePoint(signs[mark]);
            }
            at = last + 1;
        }
        return joined.toString();
    }

    /** Whether it should have been joined to its neighbours, in any script, and is none of the shapes that it would take. */
    static boolean isUnjoined(int sign) {
        int type = type(sign);
        return type == JoiningType.DUAL_JOINING
                || type == JoiningType.RIGHT_JOINING
                || type == JoiningType.LEFT_JOINING;
    }

    /** Where the alef stands that is one sign with this lam; else the place itself. */
    private static int endOfLamAlef(int[] signs, int at) {
        int next = beside(signs, at, 1);
        return signs[at] == LAM && next >= 0 && ALEFS.indexOf(signs[next]) >= 0 ? next : at;
    }

    private static String shape(int[] signs, int at, int last) {
        String written = Character.toString(signs[at]) + (last == at ? "" : Character.toString(signs[last]));
        boolean toOneBefore = isJoinedForward(signs, beside(signs, at, -1)) && isJoinedBack(signs, at);
        boolean toOneAfter = isJoinedForward(signs, last) && isJoinedBack(signs, beside(signs, last, 1));
        Integer form = FORMS.getOrDefault(written, Map.of()).get(form(toOneBefore, toOneAfter));
        return form == null ? written : Character.toString(form);
    }

    private static int form(boolean toOneBefore, boolean toOneAfter) {
        if (toOneBefore) {
            return toOneAfter ? DecompositionType.MEDIAL : DecompositionType.FINAL;
        }
        return toOneAfter ? DecompositionType.INITIAL : DecompositionType.ISOLATED;
    }

    /** Marks between are passed over. Less than nothing where the text ends. */
    private static int beside(int[] signs, int at, int step) {
        int other = at + step;
        while (other >= 0 && other < signs.length && type(signs[other]) == JoiningType.TRANSPARENT) {
            other += step;
        }
        return other < signs.length ? other : -1;
    }

    private static boolean isJoinedForward(int[] signs, int at) {
        int type = at < 0 ? JoiningType.NON_JOINING : type(signs[at]);
        return type == JoiningType.DUAL_JOINING || type == JoiningType.LEFT_JOINING || type == JoiningType.JOIN_CAUSING;
    }

    private static boolean isJoinedBack(int[] signs, int at) {
        int type = at < 0 ? JoiningType.NON_JOINING : type(signs[at]);
        return type == JoiningType.DUAL_JOINING
                || type == JoiningType.RIGHT_JOINING
                || type == JoiningType.JOIN_CAUSING;
    }

    private static int type(int sign) {
        return UCharacter.getIntPropertyValue(sign, UProperty.JOINING_TYPE);
    }
}
