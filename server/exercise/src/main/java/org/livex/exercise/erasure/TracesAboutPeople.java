package org.livex.exercise.erasure;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.mediation.SessionReport;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/** What is written about people by those who run the exercise, mediate, translate and evaluate. */
final class TracesAboutPeople {
    private TracesAboutPeople() {}

    static @Nullable Trace planned(PlanFact fact, Surroundings known, Stamp stamp) {
        return switch (fact) {
            case PlanFact.PersonAdded(Person person) ->
                Trace.of(
                        person.id(),
                        new PlanFact.PersonAdded(Leftover.nameless(person, known.holder(person.id(), stamp.seq()))));
            case PlanFact.PersonRevised(Person person) ->
                Trace.of(
                        person.id(),
                        new PlanFact.PersonRevised(Leftover.nameless(person, known.holder(person.id(), stamp.seq()))));
            case PlanFact.ExercisePlanned _,
                    PlanFact.PlanRevised _,
                    PlanFact.AgencyAdded _,
                    PlanFact.TeamAdded _,
                    PlanFact.PlaceAdded _,
                    PlanFact.PlaceRevised _,
                    PlanFact.PersonaAdded _,
                    PlanFact.StorylineAdded _,
                    PlanFact.ActionKindAdded _,
                    PlanFact.RequestFormAdded _,
                    PlanFact.EvaluationGuideAdded _,
                    PlanFact.DutyAdded _,
                    PlanFact.ThingRevised _,
                    PlanFact.ThingRemoved _,
                    PlanFact.ColumnsWritten _,
                    PlanFact.ImportMade _,
                    PlanFact.ImportTakenBack _,
                    PlanFact.VariableWritten _,
                    PlanFact.VariableRemoved _,
                    PlanFact.RoleCardWritten _,
                    PlanFact.TermWritten _,
                    PlanFact.TermRemoved _,
                    PlanFact.PhaseWritten _,
                    PlanFact.PhaseRemoved _,
                    PlanFact.ObjectiveWritten _,
                    PlanFact.ObjectiveRemoved _,
                    PlanFact.PersonRemoved _,
                    PlanFact.WorldEntryWritten _,
                    PlanFact.WorldEntryRemoved _,
                    PlanFact.DocumentWritten _,
                    PlanFact.DocumentRemoved _,
                    PlanFact.InjectPlanned _,
                    PlanFact.InjectRevised _,
                    PlanFact.InjectRemoved _,
                    PlanFact.InjectsShifted _,
                    PlanFact.InjectReviewed _ -> null;
        };
    }

    static @Nullable Trace held(RosterFact fact, Surroundings known, Stamp stamp) {
        return switch (fact) {
            case RosterFact.PersonSwapped(Person person) ->
                Trace.of(
                        person.id(),
                        new RosterFact.PersonSwapped(
                                Leftover.nameless(person, known.holder(person.id(), stamp.seq()))));
            case RosterFact.PersonErased _,
                    RosterFact.RetentionEnded _,
                    RosterFact.TracesDestroyed _,
                    RosterFact.CopyGiven _,
                    RosterFact.SealedFact _ -> null;
        };
    }

    static @Nullable Trace mediated(MediationFact fact, @Nullable PersonId by) {
        return switch (fact) {
            case MediationFact.MediatorRequested f ->
                f.request().scene().isEmpty() ? null : Trace.of(f.person(), called(f));
            case MediationFact.SessionEnded f -> by == null ? null : ended(f, by);
            case MediationFact.MediatorsCalled _,
                    MediationFact.MediationAccepted _,
                    MediationFact.MediationDeclined _,
                    MediationFact.MediatorDispatched _,
                    MediationFact.SessionStarted _,
                    MediationFact.MediationCancelled _,
                    MediationFact.AvailabilitySet _ -> null;
        };
    }

    private static Fact called(MediationFact.MediatorRequested fact) {
        MediationRequest asked = fact.request();
        return new MediationFact.MediatorRequested(
                fact.mediation(),
                fact.person(),
                new MediationRequest(asked.languages(), asked.place(), "", asked.gender(), asked.inject()),
                fact.called(),
                fact.at(),
                fact.takenAt());
    }

    private static @Nullable Trace ended(MediationFact.SessionEnded fact, PersonId by) {
        SessionReport said = fact.report();
        return said.note().isEmpty()
                ? null
                : Trace.of(
                        by,
                        new MediationFact.SessionEnded(
                                fact.mediation(),
                                new SessionReport(
                                        said.briefingDone(), said.confidentialityExplained(), said.genderGiven(), ""),
                                fact.at(),
                                fact.takenAt()));
    }

    static @Nullable Trace translated(TextFact fact, Surroundings known) {
        return switch (fact) {
            case TextFact.TextTranslated f -> {
                PersonId author = known.author(f.text());
                yield author == null
                        ? null
                        : Trace.of(
                                author,
                                new TextFact.TextTranslated(
                                        f.text(), f.language(), f.number(), Leftover.gone(f.version())));
            }
            case TextFact.SourceRevised f -> {
                PersonId author = known.author(f.text());
                yield author == null
                        ? null
                        : Trace.of(author, new TextFact.SourceRevised(f.text(), Leftover.GONE, f.revision()));
            }
            case TextFact.TranslationReturned f -> {
                PersonId author = known.author(f.text());
                yield author == null
                        ? null
                        : Trace.of(
                                author,
                                new TextFact.TranslationReturned(f.text(), f.language(), f.number(), Leftover.GONE));
            }
            case TextFact.TranslationApproved _, TextFact.TranslationsAssigned _, TextFact.TranslationWanted _ -> null;
        };
    }

    /** What control wrote about somebody. */
    static @Nullable Trace noted(ControlFact fact) {
        return switch (fact) {
            case ControlFact.ShiftEntryWritten f ->
                f.person() == null
                        ? null
                        : Trace.of(
                                f.person(),
                                new ControlFact.ShiftEntryWritten(
                                        f.entry(), Leftover.GONE, f.inject(), f.person(), f.storyline()));
            case ControlFact.CellWritten _,
                    ControlFact.CellRemoved _,
                    ControlFact.StorylineAssigned _,
                    ControlFact.HandOverOffered _,
                    ControlFact.HandOverAccepted _,
                    ControlFact.HandOverDeclined _,
                    ControlFact.HandOverWithdrawn _,
                    ControlFact.HandlingWritten _,
                    ControlFact.SensitiveLiftWanted _,
                    ControlFact.AdHocInjectSent _,
                    ControlFact.SecondPersonWanted _,
                    ControlFact.ReleaseConfirmed _,
                    ControlFact.ReleaseRefused _,
                    ControlFact.SafetyHoldSet _,
                    ControlFact.InjectHeldForSafety _,
                    ControlFact.InjectLetThrough _,
                    ControlFact.InjectStopped _,
                    ControlFact.NoAnswerFound _,
                    ControlFact.CallAnswered _,
                    ControlFact.ToldByVoice _,
                    ControlFact.PropTicked _,
                    ControlFact.ArchiveTaken _,
                    ControlFact.StatementsGiven _,
                    ControlFact.JournalDamaged _,
                    ControlFact.PeopleTexted _,
                    ControlFact.DryRunStarted _,
                    ControlFact.DryRunEnded _ -> null;
        };
    }

    /** Words about somebody are theirs, about a team the evaluator's. */
    static @Nullable Trace evaluated(EvaluationFact fact) {
        return switch (fact) {
            case EvaluationFact.ItemRated f ->
                says(f.evidence())
                        ? Trace.of(
                                whose(f.about(), f.evaluator()),
                                new EvaluationFact.ItemRated(
                                        f.evaluator(),
                                        f.guide(),
                                        f.item(),
                                        f.about(),
                                        f.grade(),
                                        Leftover.wordless(f.evidence()),
                                        f.at()))
                        : null;
            case EvaluationFact.ObservationRecorded f ->
                says(f.evidence())
                        ? Trace.of(
                                whose(f.about(), f.evaluator()),
                                new EvaluationFact.ObservationRecorded(
                                        f.evaluator(),
                                        f.observation(),
                                        f.about(),
                                        f.objective(),
                                        Leftover.wordless(f.evidence()),
                                        f.at()))
                        : null;
            case EvaluationFact.MomentMarked f ->
                f.word() == null
                        ? null
                        : Trace.of(
                                f.person(),
                                new EvaluationFact.MomentMarked(f.person(), f.moment(), null, f.takenAt(), f.at()));
            case EvaluationFact.MomentDescribed f ->
                Trace.of(
                        f.person(),
                        new EvaluationFact.MomentDescribed(f.person(), f.moment(), Leftover.GONE, f.takenAt()));
            case EvaluationFact.FeedbackGiven f ->
                Trace.of(
                        f.to(),
                        new EvaluationFact.FeedbackGiven(
                                f.from(), f.feedback(), f.to(), Leftover.gone(f.text()), f.takenAt(), f.at()));
            case EvaluationFact.WatchAssigned _, EvaluationFact.FeedbackSeen _, EvaluationFact.FeedbackReleased _ ->
                null;
        };
    }

    private static PersonId whose(@Nullable Subject about, PersonId evaluator) {
        return about instanceof Subject.OnePerson(PersonId person) ? person : evaluator;
    }

    private static boolean says(Evidence evidence) {
        return evidence.position() != null || evidence.saysSomething();
    }
}
