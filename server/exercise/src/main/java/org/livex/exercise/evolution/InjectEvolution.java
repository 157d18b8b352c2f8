package org.livex.exercise.evolution;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Correction;
import org.livex.exercise.inject.GivenAnswer;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.Msel;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Recall;
import org.livex.exercise.inject.Release;
import org.livex.exercise.reading.ReplyNotes;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.text.WantedTranslation;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** What a fact about an inject makes of the state, and how far it has come with each person. */
final class InjectEvolution {
    private InjectEvolution() {}

    static Exercise apply(Exercise exercise, InjectFact fact, Stamp stamp) {
        Msel msel = exercise.msel();
        return switch (fact) {
            case InjectFact.InjectReleased f -> {
                PlannedInject planned = msel.find(f.inject());
                yield planned == null
                        ? exercise
                        : WelfareEvolution.released(
                                exercise.with(msel.released(
                                        planned.with(Release.of(f, stamp, exercise.roster(), msel.latestRelease())))),
                                f,
                                planned.inject());
            }
            case InjectFact.InjectAwaitsTranslation f -> awaiting(exercise, f, stamp);
            case InjectFact.InjectHeld f -> inState(exercise, f.inject(), InjectState.HELD, stamp);
            case InjectFact.InjectLetGo f -> inState(exercise, f.inject(), InjectState.PLANNED, stamp);
            case InjectFact.InjectSkipped f -> inState(exercise, f.inject(), InjectState.SKIPPED, stamp);
            case InjectFact.InjectRestored f -> inState(exercise, f.inject(), InjectState.PLANNED, stamp);
            case InjectFact.InjectRecalled f -> {
                PlannedInject planned = msel.find(f.inject());
                yield planned == null
                        ? exercise
                        : TextEvolution.noted(
                                exercise.with(msel.with(planned.with(new Recall(stamp, f.reason())))),
                                Set.of(TextRef.ofInject(f.inject(), TextPart.RECALL_REASON)),
                                stamp);
            }
            case InjectFact.InjectCorrected f -> {
                PlannedInject planned = msel.find(f.inject());
                yield planned == null
                        ? exercise
                        : exercise.with(msel.corrected(planned.corrected(
                                new Correction(stamp, f.at(), f.revision()), f.people(), f.formerly())));
            }
            case InjectFact.InjectAnswered f -> {
                PlannedInject planned = msel.find(f.inject());
                Release release = planned == null ? null : planned.release();
                yield planned == null || release == null
                        ? exercise
                        : TrustNotes.answered(
                                ReplyNotes.replied(
                                        exercise.with(msel.with(
                                                planned.progressed(release.answered(new GivenAnswer(f, stamp))))),
                                        f.inject(),
                                        f.person(),
                                        f.at()),
                                f,
                                stamp);
            }
            case InjectFact.DeliveriesNoted f -> delivered(exercise, f.cursors(), stamp);
            case InjectFact.InjectsMarked f -> {
                Exercise marked = exercise;
                for (Mark mark : f.marks()) {
                    marked = marked(marked, f.person(), mark, stamp);
                }
                yield marked;
            }
            case InjectFact.InjectAcknowledged f -> {
                PlannedInject planned = msel.find(f.inject());
                Release release = planned == null ? null : planned.release();
                if (planned == null || release == null) {
                    yield exercise;
                }
                yield TrustNotes.acknowledged(
                        exercise.with(msel.with(planned.progressed(release.acknowledged(f, stamp)))), f, stamp);
            }
        };
    }

    /** Asked again while it waits: since when it is wanted stays. */
    private static Exercise awaiting(Exercise exercise, InjectFact.InjectAwaitsTranslation fact, Stamp stamp) {
        WantedTranslation before = exercise.desk().wanted().get(fact.inject());
        WantedTranslation wanted =
                new WantedTranslation(fact.languages(), before == null ? stamp.at() : before.since(), fact.until());
        return inState(exercise, fact.inject(), InjectState.AWAITING_TRANSLATION, stamp)
                .with(exercise.desk().wanted(fact.inject(), wanted));
    }

    private static Exercise inState(Exercise exercise, InjectId id, InjectState state, Stamp stamp) {
        PlannedInject planned = exercise.msel().find(id);
        return planned == null ? exercise : exercise.with(exercise.msel().with(planned.in(state, stamp.at())));
    }

    /** A task is acted upon when it has been played to its end. */
    static Exercise played(Exercise exercise, TaskFact fact, Stamp stamp) {
        return switch (fact) {
            case TaskFact.TaskFinished f -> marked(exercise, f.inject(), f.person(), MarkKind.ACTED, stamp);
            case TaskFact.TaskStarted _, TaskFact.TaskDeclined _ -> exercise;
        };
    }

    static Exercise marked(Exercise exercise, @Nullable InjectId inject, PersonId person, MarkKind kind, Stamp stamp) {
        PlannedInject planned = inject == null ? null : exercise.msel().find(inject);
        Release release = planned == null ? null : planned.release();
        if (inject == null || release == null) {
            return exercise;
        }
        // Who acts before the correction has reached them acts on the old words.
        Integer seen = kind == MarkKind.ACTED ? release.revisionReached(person) : null;
        return marked(exercise, person, new Mark(inject, kind, stamp.at(), null, seen), stamp);
    }

    private static Exercise marked(Exercise exercise, PersonId person, Mark mark, Stamp stamp) {
        PlannedInject planned = exercise.msel().find(mark.inject());
        Release release = planned == null ? null : planned.release();
        if (planned == null || release == null || !release.reached(person)) {
            return exercise;
        }
        Progress next = release.progressOf(person, mark.revision())
                .with(mark.kind(), stamp.at(), mark.language(), mark.revision());
        return exercise.with(exercise.msel().with(planned.progressed(release.with(person, next, mark.revision()))));
    }

    /** Delivered is what lies between a person's old and new cursor. */
    private static Exercise delivered(Exercise exercise, Map<PersonId, Long> cursors, Stamp stamp) {
        Exercise next = exercise;
        for (Map.Entry<PersonId, Long> advanced : cursors.entrySet()) {
            for (InjectId id : Deliveries.between(exercise, advanced.getKey(), advanced.getValue())) {
                next = marked(next, id, advanced.getKey(), MarkKind.DELIVERED, stamp);
            }
        }
        return next.with(next.roster().withCursors(cursors));
    }
}
