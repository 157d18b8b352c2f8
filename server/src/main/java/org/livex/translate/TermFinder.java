package org.livex.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.translate.WordBreaks.Word;

/**
 * Finds terms of the glossary in texts of one language. Of two that overlap the longer one counts. Names that stay as
 * they are in every language are found letter by letter.
 */
final class TermFinder {
    private static final int KEY_LENGTH = 3;

    /** Where the text speaks of a term, and the words that it uses there. */
    record Hit(Term term, int from, int to, String words) {}

    private record Phrase(Term term, List<String> stems) {}

    private final Language language;
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final List<Term> names = new ArrayList<>();

    private TermFinder(Language language) {
        this.language = language;
    }

    /** Of the terms as they are called in this language. */
    static TermFinder ofNames(List<Term> terms, Language language) {
        TermFinder finder = new TermFinder(language);
        for (Term term : terms) {
            TextVersion name = term.name().versions().get(language);
            if (term.untranslatable()) {
                finder.names.add(term);
            } else if (name != null) {
                finder.add(term, name.text());
            }
        }
        return finder;
    }

    /** Of the words that must not be used for the terms in this language. */
    static TermFinder ofForbidden(List<Term> terms, Language language) {
        TermFinder finder = new TermFinder(language);
        terms.forEach(term -> term.forbiddenIn(language).forEach(words -> finder.add(term, words)));
        return finder;
    }

    /** In the order of the text. */
    List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        List<Word> words = WordBreaks.of(text, language);
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : phrases.getOrDefault(key(stem(words.get(at))), List.of())) {
                if (standsAt(phrase, words, at)) {
                    int from = words.get(at).from();
                    int to = words.get(at + phrase.stems().size() - 1).to();
                    hits.add(new Hit(phrase.term(), from, to, text.substring(from, to)));
                }
            }
        }
        for (Term name : names) {
            String letters = name.name().original().text();
            for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + letters.length())) {
                hits.add(new Hit(name, at, at + letters.length(), letters));
            }
        }
        return withoutOverlaps(hits);
    }

    private void add(Term term, String name) {
        List<String> stems =
                WordBreaks.of(name, language).stream().map(this::stem).toList();
        if (!stems.isEmpty()) {
            phrases.computeIfAbsent(key(stems.getFirst()), _ -> new ArrayList<>())
                    .add(new Phrase(term, stems));
        }
    }

    private boolean standsAt(Phrase phrase, List<Word> words, int at) {
        if (at + phrase.stems().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.stems().size(); i++) {
            if (!Inflection.isFormOf(phrase.stems().get(i), stem(words.get(at + i)), language)) {
                return false;
            }
        }
        return true;
    }

    private String stem(Word word) {
        return Inflection.stem(word.folded(), language);
    }

    /** Forms of one word agree in this much at least. */
    private static String key(String stem) {
        return stem.substring(0, Math.min(KEY_LENGTH, stem.length()));
    }

    private static List<Hit> withoutOverlaps(List<Hit> hits) {
        hits.sort(Comparator.comparingInt((Hit hit) -> hit.from() - hit.to()).thenComparingInt(Hit::from));
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            if (kept.stream().noneMatch(longer -> hit.from() < longer.to() && longer.from() < hit.to())) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(Hit::from));
        return kept;
    }
}
