package org.livex.exercise.evaluation;

import java.util.List;
import org.livex.exercise.words.ids.PersonId;

/** What an evaluator is to watch, in the order in which control wrote it. None is for whoever watches nothing any longer. */
public record Assignment(PersonId evaluator, List<Watch> watches) {
    public Assignment {
        watches = List.copyOf(watches);
        if (watches.size() > Watch.MOST) {
            throw new IllegalArgumentException("has more than " + Watch.MOST + " watches");
        }
    }
}
