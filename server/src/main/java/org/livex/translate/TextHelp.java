package org.livex.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.translate.TermFinder.Hit;

/** What somebody who translates one text into one language should see beside it. */
public record TextHelp(List<TermHit> terms, List<String> kept, List<Memory.Match> memory) {
    /** {@code name} and {@code state} are null where the glossary does not say how it is called in that language. */
    public record TermHit(
            Term term,
            int from,
            int to,
            String words,
            @Nullable String name,
            @Nullable TextState state) {}

    /** {@code known} are approved translations from the text's source language. */
    public static TextHelp of(LocalizedText text, Language target, List<Term> terms, List<Memory.Entry> known) {
        String source = text.original().text();
        List<TermHit> hits = TermFinder.ofNames(terms, text.source()).in(source).stream()
                .map(hit -> hit(hit, target))
                .toList();
        return new TextHelp(hits, kept(source), new Memory(text.source(), known).find(source));
    }

    private static TermHit hit(Hit hit, Language target) {
        Term term = hit.term();
        TextVersion version = term.name().versions().get(target);
        String name = term.untranslatable()
                ? term.name().original().text()
                : Optional.ofNullable(version).map(TextVersion::text).orElse(null);
        return new TermHit(
                term,
                hit.from(),
                hit.to(),
                hit.words(),
                name,
                version == null || term.untranslatable() ? null : version.state());
    }

    /** Codes, references and numbers, as the source has them. */
    private static List<String> kept(String source) {
        List<String> kept = new ArrayList<>();
        InlineCodes.codes(InlineCodes.of(source)).stream()
                .filter(code -> code.kind() == Piece.Kind.ALONE)
                .map(code -> String.valueOf(code.original()))
                .forEach(kept::add);
        kept.addAll(Figures.references(source));
        Figures.numbers(source).forEach(number -> kept.add(number.text()));
        return kept.stream().distinct().toList();
    }
}
