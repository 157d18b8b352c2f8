package org.livex.sheet.foreign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.sheet.Draft;
import org.livex.sheet.Drafting;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Step;
import org.livex.sheet.file.SheetFile;

/** Somebody else's list, of injects or of people: asked about stage by stage, then read like a table of ours. */
public final class ForeignImport {
    private final SheetWords words;
    private final Drafting drafting;
    private final Map<String, String> given;

    public ForeignImport(SheetWords words, Drafting drafting, Map<String, String> given) {
        this.words = words;
        this.drafting = drafting;
        this.given = Map.copyOf(given);
    }

    public Step read(SheetFile brought) {
        Asking where = new Asking(given);
        ListPlace asked = ListPlace.ask(brought, where);
        if (asked == null) {
            return open(Step.Stage.TABLE, brought, where);
        }
        ListPlace place = TwoHeadings.asOne(asked, new WorldWords(words));
        SheetFile file = brought.with(asked.grid(), place.grid());
        return switch (place.kind()) {
            case MSEL -> new ForeignMsel(words, drafting, given).read(file, place);
            case PEOPLE -> new ForeignRoster(words, drafting, given).read(file, place);
        };
    }

    static Step open(Step.Stage stage, SheetFile file, Asking asking) {
        return new Step(stage, file.text(), asking.questions(), null);
    }

    /** A result that is empty says why. */
    static Step checked(SheetFile file, Drafting drafting) {
        Draft draft = drafting.done();
        if (draft.commands().isEmpty() && draft.mistakes().isEmpty()) {
            drafting.notice(draft.unchanged() > 0 ? "nothing-new" : "nothing-taken", Map.of());
        }
        return new Step(Step.Stage.CHECK, file.text(), List.of(), drafting.done());
    }

    /**
     * In what language new texts are; null while that is open. Of {@code own}, those of the exercise, and {@code more} the
     * likeliest is proposed; an exercise of one language is asked only where it is another.
     */
    static @Nullable Language language(
            List<Language> own, List<Language> more, SheetWords words, @Nullable Language guess, Asking asking) {
        if (own.size() == 1 && (guess == null || own.contains(guess))) {
            return own.getFirst();
        }
        List<Question.Option> options = TextLanguage.together(own, more).stream()
                .map(one -> Question.Option.named(one.tag(), words.languageName(one)))
                .toList();
        String answer = asking.ask(
                new Question("language", "language", Map.of(), options, guess == null ? null : guess.tag(), List.of()));
        return answer == null ? null : Language.of(answer);
    }
}
