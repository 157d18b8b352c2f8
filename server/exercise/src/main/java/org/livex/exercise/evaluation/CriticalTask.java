package org.livex.exercise.evaluation;

import java.util.List;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;

/** What people must be able to do for a capability, and the items by which an evaluator sees it. */
public record CriticalTask(String id, LocalizedText text, List<GuideItem> items) {
    public CriticalTask {
        WrongField.check("id", id, EvaluationGuide::checkPart);
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("has no item");
        }
    }
}
