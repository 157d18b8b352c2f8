package org.livex.exercise;

import java.util.Map;
import java.util.TreeSet;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.Undoing;

/** Taking back what an author wrote, and nothing that others wrote since. */
final class UndoRules {
    private UndoRules() {}

    static Decision undo(Situation situation, PlanCommand.UndoWriting command) {
        Map<TextRef, LocalizedText> before = Rewriting.textsOf(command.before());
        Map<TextRef, LocalizedText> made = Rewriting.textsOf(command.made());
        Decision decision = PlanRules.decide(situation.undoing(made), command.before());
        return decision instanceof Decision.Accepted && isOverwriting(situation.exercise(), before, made)
                ? Decision.rejected(Rejection.REVISION_OUTDATED)
                : decision;
    }

    private static boolean isOverwriting(
            Exercise exercise, Map<TextRef, LocalizedText> before, Map<TextRef, LocalizedText> made) {
        TreeSet<TextRef> texts = new TreeSet<>(before.keySet());
        texts.addAll(made.keySet());
        Undoing undoing = new Undoing();
        for (TextRef text : texts) {
            undoing.ofOptional(before.get(text), made.get(text), LocalizedTexts.find(exercise, text));
        }
        return undoing.isOverwriting();
    }
}
