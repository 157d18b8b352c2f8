package org.livex.exercise;

/** What the exercise is to train or show: injects serve it, evaluators observe it. Only control sees it. */
public record Objective(ObjectiveId id, String number, LocalizedText text) implements Thing {
    public Objective {
        number = Texts.line(number);
    }
}
