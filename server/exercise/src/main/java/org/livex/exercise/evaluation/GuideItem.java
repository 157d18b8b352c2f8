package org.livex.exercise.evaluation;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;

/** One thing to look for. {@code guidance} says by what to tell, null where the text says it all. */
public record GuideItem(
        String id, LocalizedText text, @Nullable LocalizedText guidance, Scale scale) {
    public GuideItem {
        WrongField.check("id", id, EvaluationGuide::checkPart);
    }
}
