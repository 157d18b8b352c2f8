package org.livex.sheet.foreign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.Drafting;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Where;
import org.livex.sheet.world.KnownLanguages;

/**
 * In what language new texts are: asked, unless the exercise has one language and they are in none that is likelier.
 * {@code isTaken} where nothing in them says that it is so.
 */
record AskedLanguage(Language language, boolean isTaken) {
    private static final int EXAMPLES = 2;
    private static final int LONGEST_EXAMPLE = 120;

    /** Null while that is open. */
    static @Nullable AskedLanguage of(TextLanguage.Sample sample, List<Language> own, SheetWords words, Asking asking) {
        Language likely = TextLanguage.propose(sample, own);
        boolean isOfNone = TextLanguage.isOfNone(sample, own);
        Language guess = isOfNone && likely != null && own.contains(likely) ? null : likely;
        boolean isOpen = isOfNone || TextLanguage.isContradicted(sample) || TextLanguage.isBeaten(sample, own);
        if (own.size() == 1 && !isOpen && (guess == null || own.contains(guess))) {
            Language one = own.getFirst();
            boolean says =
                    sample.texts().stream().anyMatch(text -> text.codePoints().anyMatch(Character::isLetter));
            return new AskedLanguage(one, says && !TextLanguage.isEvident(sample, one));
        }
        List<String> examples = sample.texts().stream()
                .limit(EXAMPLES)
                .map(text -> WholeText.cut(text, LONGEST_EXAMPLE))
                .toList();
        String answer = asking.ask(new Question(
                "language", "language", Map.of(), options(own, words), guess == null ? null : guess.tag(), examples));
        return answer == null ? null : new AskedLanguage(Language.of(answer), false);
    }

    /** The same of names: where nothing in them tells their language, they are taken for the exercise's first in their letters. */
    static @Nullable AskedLanguage ofNames(List<String> names, List<Language> own, SheetWords words, Asking asking) {
        TextLanguage.Sample sample = new TextLanguage.Sample("", names);
        Language first = TextLanguage.ofItsScript(sample, own);
        if (own.size() > 1
                && first != null
                && TextLanguage.propose(sample, own) == null
                && !TextLanguage.isOfNone(sample, own)) {
            return new AskedLanguage(first, true);
        }
        return of(sample, own, words, asking);
    }

    /** Those of the exercise, those of Livex, and by their names all others that can be told. */
    static List<Question.Option> options(List<Language> own, SheetWords words) {
        List<Language> near = TextLanguage.together(own, Languages.SHIPPED);
        Stream<Question.Option> others = KnownLanguages.ALL.stream()
                .filter(one -> !near.contains(one))
                .map(one -> option(one, words))
                .sorted(Comparator.comparing(option -> Objects.requireNonNullElse(option.label(), "")));
        return Stream.concat(near.stream().map(one -> option(one, words)), others)
                .toList();
    }

    private static Question.Option option(Language language, SheetWords words) {
        return Question.Option.named(language.tag(), words.languageName(language));
    }

    /** Becomes one of the exercise's, where it is none yet, which is said. */
    static void add(Language language, Drafting drafting, SheetWords words, Where where) {
        Scenario scenario = drafting.exercise().scenario();
        Plan plan = Objects.requireNonNull(scenario.plan());
        if (!plan.languages().contains(language)) {
            drafting.follow(new PlanCommand.RevisePlan(plan.speaking(language), scenario.planRevision()), where);
            drafting.notice("language-added", Map.of("language", words.languageName(language)));
        }
    }

    static void tellTaken(Language language, Drafting drafting, SheetWords words) {
        drafting.notice("language-taken", Map.of("language", words.languageName(language)));
    }
}
