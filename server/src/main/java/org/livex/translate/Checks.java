package org.livex.translate;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.Language;
import org.livex.translate.TermFinder.Hit;

/** Compares a translation with its source. Says what is wrong or may be; never what would be better. */
public final class Checks {
    private static final int LONG_LINE = 60;
    private static final double GROWTH = 1.6;
    private static final int GROWTH_OF_SHORT = 80;
    private static final int FEWEST_LETTERS = 8;
    private static final int LONGEST_SAID = 40;

    private final List<Term> terms;

    public Checks(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** {@code oneLine}: a name, title or subject. {@code isSound}: each brace of a text opens what is filled in there. */
    public record Pair(
            Language source,
            String sourceText,
            Language target,
            String text,
            boolean oneLine,
            Predicate<String> isSound) {}

    public List<Remark> of(Pair pair) {
        List<Remark> remarks = new ArrayList<>();
        room(pair).ifPresent(remarks::add);
        if (Texts.length(pair.text()) > TextVersion.LONGEST) {
            return remarks;
        }
        codes(pair, remarks);
        pattern(pair, remarks);
        boolean isSaid = remarks.stream().anyMatch(remark -> remark.kind().isError());
        if (!isSaid && !pair.isSound().test(pair.text())) {
            remarks.add(Remark.of(Remark.Kind.PATTERN_BROKEN));
        }
        if (pair.oneLine() && pair.text().strip().chars().anyMatch(Texts::breaksLine)) {
            remarks.add(Remark.of(Remark.Kind.NOT_ONE_LINE));
        }
        terms(pair, remarks);
        Figures.lostReferences(pair.sourceText(), pair.text())
                .forEach(lost -> remarks.add(Remark.of(Remark.Kind.REFERENCE_CHANGED, "reference", lost)));
        Figures.lostNumbers(pair.sourceText(), pair.text())
                .forEach(lost -> remarks.add(Remark.of(Remark.Kind.NUMBER_CHANGED, "number", lost.text())));
        Figures.addedNumbers(pair.source(), pair.sourceText(), pair.text())
                .forEach(added -> remarks.add(Remark.of(Remark.Kind.NUMBER_ADDED, "number", added.text())));
        looks(pair, remarks);
        if (pair.text().indexOf(OddSigns.UNREADABLE) >= 0 && pair.sourceText().indexOf(OddSigns.UNREADABLE) < 0) {
            remarks.add(Remark.of(Remark.Kind.UNREADABLE));
        }
        return remarks;
    }

    private static Optional<Remark> room(Pair pair) {
        int length = Texts.length(pair.text());
        int longest = pair.oneLine() ? Texts.LONGEST_LINE : TextVersion.LONGEST;
        return length <= longest
                ? Optional.empty()
                : Optional.of(new Remark(
                        Remark.Kind.TOO_LONG,
                        Map.of("length", String.valueOf(length), "longest", String.valueOf(longest))));
    }

    private static void codes(Pair pair, List<Remark> remarks) {
        List<String> here = InlineCodes.marks(InlineCodes.of(pair.sourceText()));
        List<String> there = InlineCodes.marks(InlineCodes.of(pair.text()));
        lost(here, there, "code").forEach(lost -> remarks.add(new Remark(Remark.Kind.CODE_LOST, lost)));
        lost(there, here, "code").forEach(added -> remarks.add(new Remark(Remark.Kind.CODE_ADDED, added)));
        if (Emphasis.lost(pair.sourceText()).isEmpty()) {
            Emphasis.lost(pair.text()).stream()
                    .map(words -> Remark.of(Remark.Kind.NOT_BOLD, "word", WholeText.cut(words, LONGEST_SAID)))
                    .forEach(remarks::add);
        }
    }

    /** Single arguments are codes already. A text that is no message, such as one with a lone brace, is none in its translation either. */
    private static void pattern(Pair pair, List<Remark> remarks) {
        SortedMap<String, String> wanted =
                IcuPattern.arguments(pair.sourceText()).orElse(null);
        if (wanted == null || wanted.values().stream().noneMatch(IcuPattern::hasTexts)) {
            return;
        }
        SortedMap<String, String> given = IcuPattern.arguments(pair.text()).orElse(null);
        if (given == null) {
            remarks.add(Remark.of(Remark.Kind.PATTERN_BROKEN));
        } else if (!given.equals(wanted)) {
            remarks.add(Remark.of(Remark.Kind.ARGUMENTS_DIFFER, "arguments", String.join(", ", wanted.keySet())));
        } else {
            forms(Remark.Kind.PLURAL_MISSING, IcuPattern.missingForms(pair.text(), pair.target(), pair.sourceText()))
                    .ifPresent(remarks::add);
            forms(Remark.Kind.PLURAL_UNUSED, IcuPattern.unusedForms(pair.text(), pair.target()))
                    .ifPresent(remarks::add);
        }
    }

    private static Optional<Remark> forms(Remark.Kind kind, Set<String> forms) {
        return forms.isEmpty() ? Optional.empty() : Optional.of(Remark.of(kind, "forms", String.join(", ", forms)));
    }

    private void terms(Pair pair, List<Remark> remarks) {
        List<Hit> here = TermFinder.ofNames(terms, pair.source()).in(pair.sourceText());
        List<Hit> there = TermFinder.ofNames(terms, pair.target()).in(pair.text());
        Set<Term> used = there.stream().map(Hit::term).collect(Collectors.toSet());
        for (Term term : here.stream().map(Hit::term).distinct().toList()) {
            boolean hasName = term.untranslatable() || term.name().versions().containsKey(pair.target());
            if (hasName && !used.contains(term)) {
                String name = TermNames.in(term, pair.target());
                remarks.add(new Remark(
                        term.untranslatable() ? Remark.Kind.NAME_CHANGED : Remark.Kind.TERM_MISSING,
                        Map.of("term", term.id().value(), "name", name)));
            }
        }
        Set<Term> spokenOf = here.stream().map(Hit::term).collect(Collectors.toSet());
        for (Hit hit : TermFinder.ofForbidden(terms, pair.target()).in(pair.text())) {
            // The word may be right for another thing of which the source speaks too.
            boolean isAnother = there.stream()
                    .filter(named -> spokenOf.contains(named.term()))
                    .anyMatch(named -> named.from() <= hit.from() && hit.to() <= named.to());
            if (spokenOf.contains(hit.term()) && !isAnother) {
                remarks.add(new Remark(
                        Remark.Kind.TERM_FORBIDDEN,
                        Map.of(
                                "term", hit.term().id().value(),
                                "word", hit.words(),
                                "name", TermNames.in(hit.term(), pair.target()))));
            }
        }
    }

    private void looks(Pair pair, List<Remark> remarks) {
        String words = ownWords(pair.text());
        long letters = words.codePoints().filter(Character::isLetter).count();
        if (letters >= FEWEST_LETTERS
                && pair.text().strip().equals(pair.sourceText().strip())) {
            remarks.add(Remark.of(Remark.Kind.SAME_AS_SOURCE));
        } else if (letters >= FEWEST_LETTERS && lettersIn(pair.target(), words) * 2 < letters) {
            remarks.add(Remark.of(Remark.Kind.OTHER_SCRIPT));
        }
        int length = length(pair.text());
        int longest = pair.oneLine()
                ? LONG_LINE
                : (int) Math.max(length(pair.sourceText()) * GROWTH, length(pair.sourceText()) + GROWTH_OF_SHORT);
        if (length > Math.max(longest, pair.oneLine() ? length(pair.sourceText()) : 0)) {
            remarks.add(new Remark(
                    Remark.Kind.LONG_FOR_A_PHONE,
                    Map.of("length", String.valueOf(length), "longest", String.valueOf(longest))));
        }
    }

    /** Without what comes from the source: codes, references, names. A plural's own letters are no language either. */
    String ownWords(String text) {
        if (IcuPattern.arguments(text)
                .filter(arguments -> arguments.values().stream().anyMatch(IcuPattern::hasTexts))
                .isPresent()) {
            return "";
        }
        String words = Figures.REFERENCE
                .matcher(InlineCodes.words(InlineCodes.of(text)))
                .replaceAll(" ");
        for (Term term : terms) {
            if (term.untranslatable()) {
                words = words.replace(term.name().original().text(), " ");
            }
        }
        return words;
    }

    static long lettersIn(Language language, String text) {
        int[] scripts = UScript.getCode(ULocale.forLanguageTag(language.tag()));
        int[] usual = scripts == null ? new int[0] : scripts;
        return text.codePoints()
                .filter(Character::isLetter)
                .filter(letter ->
                        usual.length == 0 || Arrays.stream(usual).anyMatch(script -> UScript.hasScript(letter, script)))
                .count();
    }

    /** As a reader counts, not as a computer does. */
    private static int length(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        int length = 0;
        while (characters.next() != BreakIterator.DONE) {
            length++;
        }
        return length;
    }

    /** Each that is there more often than here. */
    private static List<Map<String, String>> lost(List<String> wanted, List<String> given, String parameter) {
        List<String> left = new ArrayList<>(given);
        List<Map<String, String>> lost = new ArrayList<>();
        for (String one : wanted) {
            if (!left.remove(one)) {
                lost.add(Map.of(parameter, one));
            }
        }
        return lost;
    }
}
