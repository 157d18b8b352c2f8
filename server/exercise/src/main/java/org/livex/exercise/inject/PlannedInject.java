package org.livex.exercise.inject;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.PersonId;

/**
 * An inject with its revision and what became of it. {@code release} is there from {@link InjectState#RELEASED} on.
 * {@code openSince} is since when nothing but its trigger, as it stands, has kept it from going out. {@code review} is
 * null while nobody has reviewed it as it is.
 */
public record PlannedInject(
        Inject inject,
        int revision,
        InjectState state,
        Instant openSince,
        @Nullable Release release,
        @Nullable Recall recall,
        @Nullable Review review,
        Revisions revisions) {
    /** Since when it rings at a recipient who must acknowledge it and has not; null where it does not. */
    public @Nullable Instant ringsSince(PersonId person) {
        if (release == null || !isToBeRead() || !inject.mustAcknowledge() || !release.reached(person)) {
            return null;
        }
        return release.progressOf(person).has(MarkKind.ACKNOWLEDGED)
                ? null
                : release.saidSince().at();
    }

    /** One that was recalled is to be read once more since that counts as a correction, and was not before it did. */
    private boolean isToBeRead() {
        Correction last = release == null ? null : release.correction();
        return state == InjectState.RELEASED
                || (recall != null
                        && last != null
                        && last.stamp().seq() >= recall.stamp().seq());
    }

    public boolean wasReleased() {
        return release != null;
    }

    public boolean isApproved() {
        return review != null && review.state() == ReviewState.APPROVED;
    }

    static PlannedInject of(Inject inject, Instant now) {
        return new PlannedInject(
                inject, 1, InjectState.PLANNED, now, null, null, null, Revisions.NONE.with(1, inject, now));
    }

    /** Planned once more after it was removed: its revisions count on. */
    static PlannedInject again(PlannedInject removed, Inject inject, Instant now) {
        return of(inject, now).remade(inject, removed.revision + 1, removed.revisions, now);
    }

    PlannedInject rewound(Instant now) {
        InjectState before = state == InjectState.HELD || state == InjectState.SKIPPED ? state : InjectState.PLANNED;
        return new PlannedInject(inject, revision, before, now, null, null, review, revisions);
    }

    /** What stands in control's own columns takes back no approval and makes nothing late. */
    public PlannedInject revised(Inject next, int nextRevision, Instant now, boolean isSmall) {
        Revisions more = revisions.with(nextRevision, next, now, isSmall);
        if (next.differsInColumnsAlone(inject)) {
            return new PlannedInject(next, nextRevision, state, openSince, release, recall, review, more);
        }
        return new PlannedInject(next, nextRevision, state, now, release, recall, null, more);
    }

    /** Moved in time as it is: what was approved stays approved. */
    public PlannedInject shifted(Inject next, Instant now) {
        return new PlannedInject(
                next, revision + 1, state, now, release, recall, review, revisions.with(revision + 1, next, now));
    }

    public PlannedInject reviewed(Review next, Instant now) {
        return new PlannedInject(inject, revision, state, now, release, recall, next, revisions);
    }

    public PlannedInject in(InjectState next, Instant now) {
        return new PlannedInject(inject, revision, next, now, release, recall, review, revisions);
    }

    public PlannedInject with(Release next) {
        return new PlannedInject(inject, revision, InjectState.RELEASED, openSince, next, recall, review, revisions);
    }

    public PlannedInject progressed(Release next) {
        return new PlannedInject(inject, revision, state, openSince, next, recall, review, revisions);
    }

    /** For these people; null: for all. {@code formerly} is what they are no longer asked, null where they are. */
    public PlannedInject corrected(Correction correction, @Nullable Set<PersonId> people, @Nullable Question formerly) {
        return release == null ? this : progressed(release.corrected(correction, people, formerly));
    }

    public PlannedInject with(Recall next) {
        return new PlannedInject(inject, revision, InjectState.RECALLED, openSince, release, next, review, revisions);
    }

    public PlannedInject with(TextPart part, LocalizedText text) {
        Recall reworded = part == TextPart.RECALL_REASON && recall != null ? new Recall(recall.stamp(), text) : recall;
        Inject next = part == TextPart.RECALL_REASON ? inject : inject.with(part, text);
        return new PlannedInject(next, revision, state, openSince, release, reworded, review, revisions);
    }

    /** Its source says something else: nobody has reviewed that. */
    public PlannedInject counted(Instant now) {
        return remade(inject, revision + 1, revisions, now);
    }

    private PlannedInject remade(Inject next, int nextRevision, Revisions before, Instant now) {
        return new PlannedInject(
                next, nextRevision, state, openSince, release, recall, null, before.with(nextRevision, next, now));
    }
}
