package org.livex.exercise.evaluation;

import java.util.List;
import org.livex.exercise.words.LocalizedText;

/** What people must be able to do for a capability, and the items by which an evaluator sees it. */
public record CriticalTask(String id, LocalizedText text, List<GuideItem> items) {
    public CriticalTask {
        EvaluationGuide.checkPart(id);
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("has no item");
        }
    }
}
