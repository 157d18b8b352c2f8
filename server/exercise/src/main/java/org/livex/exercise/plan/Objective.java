package org.livex.exercise.plan;

import org.livex.exercise.Thing;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.ObjectiveId;

/** What the exercise is to train or show: injects serve it, evaluators observe it. Only control sees it. */
public record Objective(ObjectiveId id, String number, LocalizedText text) implements Thing {
    public Objective {
        number = Texts.line(number);
    }
}
