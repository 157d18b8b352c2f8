package org.livex.exercise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inject with its revision and what became of it. {@code release} is there from {@link InjectState#RELEASED} on.
 * {@code openSince} is since when nothing but its trigger, as it stands, has kept it from going out.
 */
public record PlannedInject(
        Inject inject,
        int revision,
        InjectState state,
        Instant openSince,
        @Nullable Release release,
        @Nullable Recall recall) {
    /** Since when it rings at a recipient who must acknowledge it and has not; null where it does not. */
    public @Nullable Instant ringsSince(PersonId person) {
        if (release == null || state != InjectState.RELEASED || !inject.mustAcknowledge() || !release.reached(person)) {
            return null;
        }
        return release.progressOf(person).has(MarkKind.ACKNOWLEDGED)
                ? null
                : release.stamp().at();
    }

    static PlannedInject of(Inject inject, Instant now) {
        return new PlannedInject(inject, 1, InjectState.PLANNED, now, null, null);
    }

    PlannedInject revised(Inject next, int nextRevision, Instant now) {
        return new PlannedInject(next, nextRevision, state, now, release, recall);
    }

    PlannedInject in(InjectState next, Instant now) {
        return new PlannedInject(inject, revision, next, now, release, recall);
    }

    PlannedInject with(Release next) {
        return new PlannedInject(inject, revision, InjectState.RELEASED, openSince, next, recall);
    }

    PlannedInject progressed(Release next) {
        return new PlannedInject(inject, revision, state, openSince, next, recall);
    }

    PlannedInject with(Recall next) {
        return new PlannedInject(inject, revision, InjectState.RECALLED, openSince, release, next);
    }

    PlannedInject with(TextPart part, LocalizedText text) {
        return part == TextPart.RECALL_REASON
                ? new PlannedInject(
                        inject,
                        revision,
                        state,
                        openSince,
                        release,
                        recall == null ? null : new Recall(recall.stamp(), text))
                : new PlannedInject(inject.with(part, text), revision, state, openSince, release, recall);
    }

    PlannedInject counted() {
        return new PlannedInject(inject, revision + 1, state, openSince, release, recall);
    }
}
