package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.PersonId;

/** Who translates which texts: control says so, and mediators take for themselves. */
final class TextAssignmentRules {
    private TextAssignmentRules() {}

    static Decision assign(Situation situation, TextCommand.AssignTranslations command) {
        if (!situation.mayControl() && !takesForThemselves(situation, command)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        PersonId to = command.to();
        Person translator = to == null ? null : exercise.roster().find(to);
        if (to != null && translator == null) {
            return Decision.rejected(Rejection.UNKNOWN_PERSON, "id", to.value());
        }
        if (translator != null && !translator.function().translates()) {
            return Decision.rejected(Rejection.NOT_A_TRANSLATOR);
        }
        if (command.storyline() != null && !exercise.scenario().has(command.storyline())) {
            return Decision.rejected(
                    Rejection.UNKNOWN_STORYLINE, "id", command.storyline().value());
        }
        Map<TextRef, LocalizedText> all = LocalizedTexts.all(exercise);
        List<TextRef> changed = new ArrayList<>();
        for (TextRef ref : wanted(command, all, exercise)) {
            LocalizedText text = all.get(ref);
            if (text == null) {
                return TextRules.unknown(ref);
            }
            if (translator != null && isKeptFrom(translator, ref)) {
                if (command.texts() != null) {
                    return Decision.rejected(Rejection.NOT_A_TRANSLATOR);
                }
                continue;
            }
            boolean isNews = to == null
                    ? exercise.desk().assignee(ref, command.language()) != null
                    : !to.equals(exercise.desk().assignee(ref, command.language()));
            if (isNews && !text.source().equals(command.language())) {
                changed.add(ref);
            }
        }
        return changed.isEmpty()
                ? Decision.accepted()
                : Decision.accepted(new TextFact.TranslationsAssigned(changed, command.language(), to));
    }

    /** A mediator takes what is on their desk and nobody has taken, or gives back what they have. */
    private static boolean takesForThemselves(Situation situation, TextCommand.AssignTranslations command) {
        Person caller = situation.caller();
        if (caller == null || command.texts() == null) {
            return false;
        }
        boolean forMe = caller.id().equals(command.to());
        TextDesk desk = situation.exercise().desk();
        return (forMe || command.to() == null)
                && command.texts().stream().allMatch(text -> {
                    PersonId assignee = desk.assignee(text, command.language());
                    return desk.isOnDeskOf(caller, text, command.language())
                            && (caller.id().equals(assignee) || (forMe && assignee == null));
                });
    }

    private static List<TextRef> wanted(
            TextCommand.AssignTranslations command, Map<TextRef, LocalizedText> all, Exercise exercise) {
        if (command.texts() != null) {
            return command.texts();
        }
        return command.storyline() == null
                ? List.copyOf(all.keySet())
                : all.keySet().stream()
                        .filter(ref -> command.storyline().equals(LocalizedTexts.storylineOf(exercise, ref)))
                        .toList();
    }

    /** Nobody translates what they are rated by. */
    private static boolean isKeptFrom(Person translator, TextRef ref) {
        return ref.owner().isForEvaluators() && !translator.function().seesControl();
    }
}
