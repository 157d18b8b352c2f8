package org.livex.exercise.plan;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;

/** What a team does or gets by which it has reached a milestone. {@code by} null is anybody of the team. */
public sealed interface MilestoneRule {
    /** Somebody reports an action of this kind. */
    record ActionReported(ActionKindId kind, @Nullable Audience by) implements MilestoneRule {}

    /** The authority's answer to a request on this form goes out; {@code outcome} null is any. */
    record AnswerGiven(RequestFormId form, Ruling.@Nullable Outcome outcome) implements MilestoneRule {}

    /** A mediator accepts somebody's call. */
    record MediatorFound() implements MilestoneRule {}

    /** A mediator whom somebody called begins the session. */
    record MediatorPresent() implements MilestoneRule {}

    /** Somebody comes to the place. */
    record PlaceReached(PlaceId place, @Nullable Audience by) implements MilestoneRule {}

    /** Somebody confirms to have read the inject. It may be planned later than its milestone, and be taken out again. */
    record ReadingConfirmed(InjectId inject) implements MilestoneRule {}
}
