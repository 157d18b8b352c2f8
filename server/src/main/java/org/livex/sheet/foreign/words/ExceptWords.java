package org.livex.sheet.foreign.words;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.sheet.Labels;

/** {@code All, except Bravo}: whom that leaves nobody but a person can say, whatever sign stands before it. */
public final class ExceptWords {
    private static final Pattern SURELY =
            word("except(?:ing|ed)?|exception|excluding|exclud\\p{L}+|excl|other than|apart from|"
                    + "aside from|but not|"
                    + "кроме|за исключением|исключая|исключением|искл|помимо|"
                    + "окрім|крім|за винятком|виключаючи|"
                    + "außer|ausser|ausgenommen|mit ausnahme|aber nicht|abgesehen von|"
                    + "sauf|excepté\\p{L}*|hormis|à l'exception|mais pas|à part|"
                    + "excepto|exceptuando|a excepción|con excepción|pero no|a exclusión|"
                    + "tranne|eccetto|ad eccezione|esclus[oaie]|ma non|fuorché|"
                    + "cu excepția|cu excepţia|exceptând|exceptand|în afară de|în afara|mai puțin|mai puţin|dar nu|"
                    + "hariç\\p{L}*|haricinde|dışında\\p{L}*|"
                    + "басқа|басқалары|қоспағанда|өзге|"
                    + "ما عدا|ماعدا|عدا|باستثناء|إلا|الا|سوى|"
                    + "به جز|بجز|به‌جز|غیر از|به غیر از|به استثنای|"
                    + "osim|izuzev|осим|изузев|освен|с изключение|акрамя|апроч|"
                    + "oprócz|z wyjątkiem|z wyjatkiem|exceto|à exceção|com exceção|kromě|okrem|razen|εκτός|përveç|behalve|uitgezonderd|"
                    + "kivéve|paitsi|lukuun ottamatta|undtagen|unntatt|förutom|välja arvatud|išskyrus|izņemot|istisna|başqa|"
                    + "tashqari|бөлөк|ба ғайр аз|ба ҷуз|გარდა|բացի|trừ|kecuali|isipokuwa|以外");

    /** Words of names too: they leave some out where others stand before them. */
    private static final Pattern MAYBE = word("not|no|but|without|minus|less|bar|save|"
            + "не|без|минус|ні|мінус|"
            + "ohne|nicht|bis auf|weniger|sans|hors|moins|pas|menos|salvo|sin|meno|senza|non|fără|fara|nu|eksi|değil|емес|"
            + "بدون|دون|غير|ليس|نه|poza|bez|mimo|sem|utom");

    private static final Pattern TAKEN_AWAY = Pattern.compile("\\s[-–—−]\\s|[(\\[]\\s*[-–—−]");
    private static final Pattern BETWEEN = Pattern.compile("[,،;؛\\n(/&+]");
    private static final Pattern AT_ENDS = Pattern.compile("^[\\s\\p{P}]+|[\\s\\p{P}]+$");
    private static final Pattern LONG_SIGN = Pattern.compile("(?<=\\S)\\s*[-–—−]\\s*$");

    private ExceptWords() {}

    private static Pattern word(String words) {
        return Pattern.compile("(?iuU)(?<![\\p{L}\\p{M}])(?:" + words + ")(?![\\p{L}\\p{M}])");
    }

    /** {@code isSomebody}: whether a text alone is everybody, or somebody who is known. */
    public static boolean areIn(String cell, Predicate<String> isSomebody) {
        String text = Labels.fold(cell);
        return SURELY.matcher(text).find() || isBehindSomebody(text, MAYBE, isSomebody) || isBehindAll(text);
    }

    private static boolean isBehindSomebody(String text, Pattern sign, Predicate<String> isSomebody) {
        Matcher found = sign.matcher(text);
        while (found.find()) {
            String before = LONG_SIGN.matcher(text.substring(0, found.start())).replaceFirst("");
            if (TeamWords.saysAll(before)
                    || Arrays.stream(BETWEEN.split(before, -1))
                            .map(part -> AT_ENDS.matcher(part).replaceAll(""))
                            .filter(part -> !part.isEmpty())
                            .anyMatch(isSomebody)) {
                return true;
            }
        }
        return false;
    }

    /** {@code All – Bravo}, {@code All (-Bravo)}. */
    private static boolean isBehindAll(String text) {
        Matcher found = TAKEN_AWAY.matcher(text);
        return found.find() && TeamWords.saysAll(text.substring(0, found.start()));
    }
}
