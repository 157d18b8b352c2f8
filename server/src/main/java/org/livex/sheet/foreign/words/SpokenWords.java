package org.livex.sheet.foreign.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.sheet.world.LanguageWords;

/**
 * Languages in one cell of somebody's list: each text that is one or that has to be asked about. {@code rank}: their own language
 * first, what they know a little last.
 */
public record SpokenWords(String text, int rank) {
    private static final int USUAL = 1;
    private static final Pattern BETWEEN = Pattern.compile("(?iuU)[,;،؛\\n+&|•]|"
            + "\\s(?:and|и|und|u\\.|et|y|e|si|și|şi|ve|та|і|й|и|og|och|i|oraz|en|және|мен|و|with|sowie)\\s|\\sو(?=ال)");
    private static final String NOT_ASIDE = "(?![^(]*\\))";
    private static final Pattern PIECES = Pattern.compile("(?:\\s*[:–—−]\\s*|\\s+-\\s*|\\s*-\\s+)" + NOT_ASIDE);
    private static final Pattern HYPHEN = Pattern.compile("[-‐‑]" + NOT_ASIDE);
    private static final List<Pattern> JOINTS = List.of(HYPHEN, Pattern.compile("\\s+"));
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern MOTHER_TONGUE = Pattern.compile(
            "(?iuU)\\b(native|mother|first language|l1|c2|родной|родная|рідна|"
                    + "muttersprache|muttersprachlich|maternelle|madre|materna|nativ\\w?|maternă|ana ?dil\\w*|ана тілі)\\b|اللغة الأم|مادری");
    private static final Pattern A_LITTLE = Pattern.compile(
            "(?iuU)\\b(basic|beginner|elementary|little|a1|a2|базов\\w*|начальн\\w*|немного|grundkenntnisse|notions|"
                    + "scolaire|básico|base|scolastico|începător|trochę|az|temel)\\b");
    private static final Pattern LEVEL =
            Pattern.compile("(?iuU)\\b(native speaker|native|mother tongues?|fluent(?:ly)?|advanced|"
                    + "upper[- ]intermediate|intermediate|basic|beginner|elementary|good|very good|excellent|proficient|conversational|"
                    + "working languages?|working|professional|knowledge|a little|speaker|speaks|level|first language|second language|"
                    + "languages?|spoken|written|l1|l2|a1|a2|b1|b2|c1|c2|"
                    + "родной язык|родной|родная|свободно|свободный|базовый|начальный|немного|хорошо|разговорный|со словар[её]м|рабочий|"
                    + "рідна мова|рідна|вільно|базова|добре|"
                    + "muttersprache|fließend|verhandlungssicher|grundkenntnisse|gut|sehr gut|"
                    + "langue maternelle|maternelle|courant|bilingue|notions|scolaire|intermédiaire|"
                    + "lengua materna|nativo|nativa|fluido|básico|intermedio|avanzado|"
                    + "madrelingua|lingua madre|fluente|buono|base|scolastico|"
                    + "limba maternă|fluent|mediu|avansat|începător|"
                    + "ana ?dili?|akıcı|iyi|orta|temel|ана тілі|еркін|jedno|ojczysty|biegle)\\b|"
                    + "اللغة الأم|بطلاقة|جيد جدا|جيد|ممتاز|متوسط|مبتدئ|زبان مادری|روان|متوسط");

    private record Piece(String said, String bare) {
        static Piece of(String said) {
            String open = ASIDE.matcher(said).replaceAll(" ");
            return new Piece(
                    said,
                    LEVEL.matcher(open).replaceAll(" ").replaceAll("\\s+", " ").strip());
        }

        boolean isLanguage() {
            return LanguageWords.read(bare).isPresent();
        }
    }

    /** {@code isLike}: whether a text may be a language that is not written as it should be. */
    public static List<SpokenWords> in(String cell, Predicate<String> isLike) {
        return BETWEEN.splitAsStream(cell)
                .filter(part -> !NoAnswer.is(part))
                .flatMap(part -> Arrays.stream(part.split("/" + NOT_ASIDE, -1)))
                .filter(part -> !NoAnswer.is(part))
                .flatMap(part -> of(part, isLike).stream())
                .toList();
    }

    /** {@code English - Russian}: two; {@code English – fluent}, {@code Native: Spanish}: one, and how well. */
    private static List<SpokenWords> of(String part, Predicate<String> isLike) {
        Piece whole = Piece.of(part);
        if (whole.isLanguage()) {
            return List.of(new SpokenWords(whole.bare(), rank(part)));
        }
        List<Piece> pieces = PIECES.splitAsStream(part)
                .map(Piece::of)
                .flatMap(SpokenWords::apart)
                .filter(piece -> !piece.bare().isEmpty())
                .toList();
        List<Piece> known = pieces.stream().filter(Piece::isLanguage).toList();
        if (known.isEmpty()) {
            return whole.bare().isEmpty() ? List.of() : List.of(new SpokenWords(whole.bare(), rank(part)));
        }
        List<SpokenWords> spoken = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.isLanguage() || isLike.test(piece.bare())) {
                spoken.add(new SpokenWords(piece.bare(), rank(pieces.size() == 1 ? part : piece.said())));
            }
        }
        return spoken;
    }

    /** {@code Russian-English}, {@code EN FR}: where each of them is one. */
    private static Stream<Piece> apart(Piece piece) {
        for (Pattern between : JOINTS) {
            List<Piece> each =
                    between.splitAsStream(piece.bare()).map(Piece::of).toList();
            if (!piece.isLanguage()
                    && !LanguageWords.isUnsure(piece.bare())
                    && each.size() > 1
                    && each.stream().allMatch(Piece::isLanguage)) {
                return each.stream();
            }
        }
        return Stream.of(piece);
    }

    private static int rank(String said) {
        return MOTHER_TONGUE.matcher(said).find() ? 0 : A_LITTLE.matcher(said).find() ? USUAL + 1 : USUAL;
    }
}
