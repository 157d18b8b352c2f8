package org.livex.exercise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;

/**
 * Decides whether recipients of an inject that is out are to read it anew: where what they see says something else, unless
 * whoever changed it calls that small. Another translation of the same says nothing else.
 */
final class Corrections {
    private Corrections() {}

    /** What follows from its being revised to {@code next}. {@code small} is null where its author did not say. */
    static List<Fact> of(Situation situation, PlannedInject old, Inject next, @Nullable Boolean small) {
        return isOut(old) && isSeen(old.inject(), next) ? of(situation, old, small) : List.of();
    }

    /** What follows from the source of one of its texts being revised. */
    static List<Fact> of(Situation situation, TextRef text, @Nullable Boolean small) {
        PlannedInject old = text.owner() == TextOwner.INJECT && isSeen(text.part())
                ? situation.exercise().msel().find(new InjectId(text.id()))
                : null;
        return old != null && isOut(old) ? of(situation, old, small) : List.of();
    }

    /** What follows from its being taken back: what was said of it before was not said of that. */
    static List<Fact> ofRecall(Situation situation, PlannedInject recalled) {
        return List.of(corrected(situation, recalled));
    }

    private static List<Fact> of(Situation situation, PlannedInject old, @Nullable Boolean small) {
        return Boolean.TRUE.equals(small) ? List.of() : List.of(corrected(situation, old));
    }

    private static Fact corrected(Situation situation, PlannedInject planned) {
        return new InjectFact.InjectCorrected(planned.inject().id(), situation.time(), planned.revision() + 1);
    }

    private static boolean isOut(PlannedInject planned) {
        return planned.state() == InjectState.RELEASED;
    }

    private static boolean isSeen(TextPart part) {
        return !Inject.isForControl(part) && part != TextPart.RECALL_REASON;
    }

    private static boolean isSeen(Inject before, Inject next) {
        return !wordsOf(before).equals(wordsOf(next))
                || !Objects.equals(before.place(), next.place())
                || !before.enclosures().equals(next.enclosures())
                || !isTheSame(before.details(), next.details(), next.texts());
    }

    private static Map<TextPart, String> wordsOf(Inject inject) {
        Map<TextPart, String> words = new EnumMap<>(TextPart.class);
        inject.texts().forEach((part, text) -> {
            if (isSeen(part)) {
                words.put(part, text.original().text());
            }
        });
        return words;
    }

    /** But for their texts. */
    private static boolean isTheSame(
            @Nullable InjectDetails before, @Nullable InjectDetails next, Map<TextPart, LocalizedText> texts) {
        return before == null ? next == null : Objects.equals(before.withTexts(texts), next);
    }
}
