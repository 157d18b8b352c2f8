package org.livex.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evolution.Deliveries;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.world.DocumentFact;
import org.livex.i18n.Language;
import org.livex.journal.Entry;

/** Takes a journal entry by entry, from the first one and in order, and says at any time what it comes to. */
public final class FiguresFold {
    private final InjectCases injects = new InjectCases();
    private final RequestCases requests = new RequestCases();
    private final CallCases calls = new CallCases();
    private final List<Reported> actions = new ArrayList<>();
    private final MilestoneCandidates milestoneCandidates = new MilestoneCandidates();
    private final PeopleThen people = new PeopleThen();
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    public void note(Entry entry) {
        if (entry.seq() != seq + 1) {
            throw new IllegalArgumentException("entry " + entry.seq() + " does not follow " + seq);
        }
        for (Fact fact : entry.facts()) {
            Exercise before = exercise;
            exercise = exercise.apply(fact, new Stamp(entry.seq(), entry.at(), entry.by()));
            people.note(fact, entry.at());
            note(fact, before, entry);
        }
        seq = entry.seq();
    }

    public long seq() {
        return seq;
    }

    private void note(Fact fact, Exercise before, Entry entry) {
        switch (fact) {
            case InjectFact f -> inject(f, before, entry);
            case ParticipantFact f -> participant(f, entry);
            case RequestFact f -> request(f, entry);
            case MediationFact f -> mediation(f, entry);
            case TaskFact.TaskFinished f ->
                injects.played(f.inject(), f.person(), Happened.by(f.takenAt(), entry.at()));
            case PresenceFact.PlaceEntered f ->
                deed(new MilestoneRule.PlaceReached(f.place(), null), f.person(), Happened.by(f.fixedAt(), entry.at()));
            case PlanFact _, TextFact _ -> injects.revised(exercise, entry.at());
            case TaskFact.TaskStarted _,
                    TaskFact.TaskDeclined _,
                    PresenceFact.PlaceLeft _,
                    PresenceFact.CrossingMissed _,
                    ClockFact _,
                    SafetyFact _,
                    MediaFact _,
                    TalkFact _,
                    RosterFact _,
                    DocumentFact _,
                    CommsFact _,
                    ControlFact _,
                    EvaluationFact _,
                    DecisionFact _,
                    CustodyFact _,
                    DutyFact _,
                    DossierFact _,
                    TrustFact _,
                    WelfareFact _,
                    SurveyFact _,
                    ReportFact _ -> {}
        }
    }

    private void inject(InjectFact fact, Exercise before, Entry entry) {
        switch (fact) {
            case InjectFact.InjectReleased f -> injects.released(f, exercise, entry.at());
            case InjectFact.InjectCorrected f -> injects.corrected(f, exercise, entry.at());
            case InjectFact.DeliveriesNoted f ->
                f.cursors()
                        .forEach((person, cursor) ->
                                injects.delivered(person, Deliveries.between(before, person, cursor), entry.at()));
            case InjectFact.InjectsMarked f -> injects.marked(f, entry.at());
            case InjectFact.InjectAcknowledged f -> {
                injects.acknowledged(f, entry.at());
                Happened when = injects.confirmed(f, Happened.by(f.takenAt(), entry.at()));
                if (when != null) {
                    deed(new MilestoneRule.ReadingConfirmed(f.inject()), f.person(), when);
                }
            }
            case InjectFact.InjectAnswered _,
                    InjectFact.InjectAwaitsTranslation _,
                    InjectFact.InjectHeld _,
                    InjectFact.InjectLetGo _,
                    InjectFact.InjectSkipped _,
                    InjectFact.InjectRestored _,
                    InjectFact.InjectRecalled _ -> {}
        }
    }

    private void participant(ParticipantFact fact, Entry entry) {
        switch (fact) {
            case ParticipantFact.ActionRecorded f -> {
                Happened said = Happened.by(f.action().takenAt(), entry.at());
                Happened when = inPlay(said);
                injects.acted(f.person(), f.action(), exercise, when);
                actions.add(new Reported(
                        f.person(),
                        teams(f.person(), when),
                        f.action(),
                        f.misfits() == null ? List.of() : f.misfits(),
                        f.at(),
                        f.action().inject() == null ? said : when));
                deed(new MilestoneRule.ActionReported(f.action().kind(), null), f.person(), said);
            }
            case ParticipantFact.LanguagesChosen _,
                    ParticipantFact.ConsentGiven _,
                    ParticipantFact.ConsentWithdrawn _,
                    ParticipantFact.BriefingConfirmed _,
                    ParticipantFact.Attended _,
                    ParticipantFact.Practised _ -> {}
        }
    }

    private Set<TeamId> teams(PersonId id, Happened when) {
        Person person = people.find(id, when);
        return person == null ? Set.of() : person.teams();
    }

    private void request(RequestFact fact, Entry entry) {
        requests.note(fact, entry.at());
        if (fact instanceof RequestFact.RequestAnswered answered) {
            Request request = exercise.requests().find(answered.request());
            if (request != null && request.decided() != null && !exercise.wasFiledBeforeStart(request)) {
                deed(
                        new MilestoneRule.AnswerGiven(
                                request.filing().form(),
                                request.decided().ruling().outcome()),
                        request.filer(),
                        Happened.at(entry.at()));
            }
        }
    }

    private void mediation(MediationFact fact, Entry entry) {
        calls.note(fact, exercise, entry.at());
        if (fact instanceof MediationFact.MediationAccepted accepted) {
            deed(
                    new MilestoneRule.MediatorFound(),
                    calls.requester(accepted.mediation(), exercise.clockHistory()),
                    Happened.at(entry.at()));
        } else if (fact instanceof MediationFact.SessionStarted started) {
            deed(
                    new MilestoneRule.MediatorPresent(),
                    calls.requester(started.mediation(), exercise.clockHistory()),
                    Happened.by(started.takenAt(), entry.at()));
        }
    }

    private Happened inPlay(Happened when) {
        return when.inPlay(exercise.clockHistory());
    }

    private boolean isPlay(Happened when) {
        ClockHistory clock = exercise.clockHistory();
        Instant done = when.done();
        return clock.startedAt() != null && (done == null || !(clock.isOverAt(done) || clock.isBeforeStart(done)));
    }

    /**
     * Somebody who tries out a phone before STARTEX has reached nothing, whenever that arrives, nor has who tidies up after ENDEX. What
     * control and evaluators do reaches nothing either.
     */
    private void deed(MilestoneRule what, @Nullable PersonId by, Happened when) {
        if (by != null && isPlay(when)) {
            Happened inPlay = inPlay(when);
            Person person = people.find(by, inPlay);
            if (person != null && !person.function().seesControl()) {
                milestoneCandidates.note(what, person, inPlay);
            }
        }
    }

    public Figures figures() {
        List<Case> cases = new ArrayList<>(injects.cases(exercise));
        cases.addAll(requests.cases(exercise, people));
        cases.addAll(calls.cases(exercise, people));
        cases.sort(Comparator.comparing(one -> one.from().arrived()));
        Tallies tallies = new Tallies(
                languages(cases),
                calls.mediators(exercise),
                requests.forms(exercise),
                Graded.of(exercise.evaluations()));
        return new Figures(
                seq,
                exercise,
                cases.stream().collect(Collectors.groupingBy(Case::measure)),
                actions,
                milestoneCandidates.figures(exercise),
                tallies);
    }

    private static List<Tallies.InLanguage> languages(List<Case> cases) {
        Set<Language> languages = new LinkedHashSet<>();
        cases.stream()
                .map(one -> one.cohort().language())
                .filter(Objects::nonNull)
                .sorted()
                .forEach(languages::add);
        return languages.stream()
                .map(language -> new Tallies.InLanguage(
                        language,
                        done(cases, Measure.INJECT_READ, language),
                        done(cases, Measure.INJECT_ACKNOWLEDGED, language)))
                .toList();
    }

    private static int done(List<Case> cases, Measure measure, Language language) {
        return (int) cases.stream()
                .filter(one -> one.measure() == measure
                        && one.to() != null
                        && one.outcome() != Case.Outcome.AFTER_END
                        && language.equals(one.cohort().language()))
                .count();
    }
}
