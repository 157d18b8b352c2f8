package org.livex.xapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.GivenAnswers;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.world.DocumentFact;
import org.livex.figures.Dimension;
import org.livex.figures.Figures;
import org.livex.figures.Happened;
import org.livex.figures.StorylineFigures;
import org.livex.i18n.Catalog;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;

/**
 * Takes a journal entry by entry, from the first one and in order, and says what of it are statements. Only what people learn by:
 * nobody's chat, position, welfare or stop, nothing from before STARTEX, and nothing that was said without a name.
 */
public final class Statements {
    private final Told told;
    private final Map<Rating.Key, ObjectNode> graded = new LinkedHashMap<>();
    private final Map<Given, List<ObjectNode>> surveyed = new HashMap<>();
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    /**
     * To whom what is told: {@code home} is the exercise's address, without a slash at its end; {@code catalog} has the words of
     * grades.
     */
    public record Told(String home, PersonNaming naming, Catalog catalog) {}

    /** What was answered by name in one entry. */
    private record Given(SurveyId survey, long seq) {}

    public Statements(Told told) {
        this.told = told;
    }

    public long seq() {
        return seq;
    }

    public List<ObjectNode> note(Entry entry) {
        List<ObjectNode> said = new ArrayList<>();
        int place = 0;
        for (Fact fact : entry.facts()) {
            exercise = exercise.apply(fact, new Stamp(entry.seq(), entry.at(), entry.by()));
            note(fact, new Source(entry, entry.command().value() + "/" + place), said);
            place++;
        }
        seq = entry.seq();
        return said;
    }

    /**
     * What follows from all that was done: of each grade and each survey's answers those that hold, and that a team came to a point of
     * a storyline. A store takes nothing back, so what was put right is told only as it is now.
     */
    public List<ObjectNode> last(Figures figures) {
        List<ObjectNode> said = new ArrayList<>(graded.values());
        for (WrittenSurvey written : exercise.surveys().all().values()) {
            for (GivenAnswers given : written.standing()) {
                Given key = new Given(written.survey().id(), given.stamp().seq());
                said.addAll(surveyed.getOrDefault(key, List.of()));
            }
        }
        for (StorylineFigures storyline : figures.storylines()) {
            for (StorylineFigures.Row row : storyline.rows()) {
                row.reached().forEach((team, reached) -> said.add(reached(storyline, row, team, reached)));
            }
        }
        return said;
    }

    private ObjectNode reached(
            StorylineFigures storyline, StorylineFigures.Row row, String team, StorylineFigures.Reached reached) {
        Happened when = reached.when();
        String name = String.join(
                "/",
                told.home(),
                storyline.storyline().value(),
                row.milestone().id(),
                team,
                reached.by().value(),
                DomainJson.instant(when.arrived()));
        return new Statement(
                        name,
                        who().person(reached.by(), when.notAfter()),
                        Verb.COMPLETED,
                        activities().milestone(storyline.storyline(), row.milestone()))
                .when(when)
                .in(activities().exercise())
                .team(team.equals(Dimension.NONE) ? null : who().team(new TeamId(team)))
                .completed()
                .took(reached.sinceStart())
                .json();
    }

    private void note(Fact fact, Source source, List<ObjectNode> said) {
        switch (fact) {
            case InjectFact f -> inject(f, source, said);
            case ParticipantFact f -> participant(f, source, said);
            case EvaluationFact f -> evaluation(f, source, said);
            case SurveyFact f -> survey(f, source);
            case TaskFact.TaskFinished f ->
                did(f.person(), source, f.takenAt(), said)
                        .tell(Verb.COMPLETED, activities().inject(f.inject()), Statement::completed);
            case RequestFact.RequestFiled f ->
                did(f.person(), source, f.takenAt(), said)
                        .tell(Verb.ASKED, activities().request(f.filing().form()), filed -> filed);
            case TaskFact.TaskStarted _,
                    TaskFact.TaskDeclined _,
                    RequestFact.QuestionAsked _,
                    RequestFact.QuestionAnswered _,
                    RequestFact.RequestDecided _,
                    RequestFact.AnswerTakenBack _,
                    RequestFact.RequestAnswered _,
                    RequestFact.RequestOverdue _,
                    RequestFact.RequestWithdrawn _,
                    PlanFact _,
                    TextFact _,
                    MediationFact _,
                    PresenceFact _,
                    ClockFact _,
                    SafetyFact _,
                    MediaFact _,
                    ReportFact _,
                    TalkFact _,
                    RosterFact _,
                    DocumentFact _,
                    CommsFact _,
                    ControlFact _,
                    DecisionFact _,
                    CustodyFact _,
                    DutyFact _,
                    DossierFact _,
                    TrustFact _,
                    WelfareFact _ -> {}
        }
    }

    private void inject(InjectFact fact, Source source, List<ObjectNode> said) {
        switch (fact) {
            case InjectFact.InjectsMarked f -> {
                int place = 0;
                for (Mark mark : f.marks()) {
                    Source one = source.part(place++);
                    if (mark.kind() == MarkKind.READ) {
                        did(f.person(), one, mark.takenAt(), said)
                                .tell(
                                        Verb.EXPERIENCED,
                                        activities().inject(mark.inject()),
                                        read -> read.read(mark.language()));
                    }
                }
            }
            case InjectFact.InjectAcknowledged f ->
                did(f.person(), source, f.takenAt(), said)
                        .tell(
                                Verb.RESPONDED,
                                activities().inject(f.inject()),
                                acknowledged -> acknowledged.read(f.language()));
            case InjectFact.InjectAnswered f ->
                did(f.person(), source, f.takenAt(), said)
                        .tell(
                                Verb.ANSWERED,
                                activities().inject(f.inject()),
                                answered -> answered.read(f.language()).response(response(f.answer())));
            case InjectFact.InjectReleased _,
                    InjectFact.InjectAwaitsTranslation _,
                    InjectFact.InjectHeld _,
                    InjectFact.InjectLetGo _,
                    InjectFact.InjectSkipped _,
                    InjectFact.InjectRestored _,
                    InjectFact.InjectRecalled _,
                    InjectFact.InjectCorrected _,
                    InjectFact.DeliveriesNoted _ -> {}
        }
    }

    private static String response(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(List<String> options) -> String.join(Statement.CHOICES, options);
            case Answer.Counted(long value) -> String.valueOf(value);
            case Answer.Written(String text) -> text;
            case Answer.Confirmed _ -> "true";
        };
    }

    private void participant(ParticipantFact fact, Source source, List<ObjectNode> said) {
        switch (fact) {
            case ParticipantFact.ActionRecorded f ->
                did(f.person(), source, f.action().takenAt(), said)
                        .tell(
                                Verb.COMPLETED,
                                activities().report(f.action().kind()),
                                reported -> reported.with(activities()
                                                .injectOrNull(f.action().inject()))
                                        .completed()
                                        .response(f.action().note()));
            case ParticipantFact.LanguagesChosen _,
                    ParticipantFact.ConsentGiven _,
                    ParticipantFact.ConsentWithdrawn _,
                    ParticipantFact.BriefingConfirmed _,
                    ParticipantFact.Attended _,
                    ParticipantFact.Practised _ -> {}
        }
    }

    private void evaluation(EvaluationFact fact, Source source, List<ObjectNode> said) {
        switch (fact) {
            case EvaluationFact.ItemRated f ->
                graded.put(new Rating.Key(f.guide(), f.item(), f.about(), f.evaluator()), judged().rated(f, source));
            case EvaluationFact.ObservationRecorded f -> said.add(judged().observed(f, source));
            case EvaluationFact.WatchAssigned _,
                    EvaluationFact.MomentMarked _,
                    EvaluationFact.MomentDescribed _,
                    EvaluationFact.FeedbackGiven _,
                    EvaluationFact.FeedbackSeen _,
                    EvaluationFact.FeedbackReleased _ -> {}
        }
    }

    private void survey(SurveyFact fact, Source source) {
        switch (fact) {
            case SurveyFact.SurveyAnswered f -> {
                WrittenSurvey written = exercise.surveys().find(f.survey());
                if (written != null && !written.survey().anonymous()) {
                    List<ObjectNode> answered = new ArrayList<>();
                    f.answers()
                            .values()
                            .forEach((question, values) -> answered.add(judged().answered(
                                            f, source.part(question), written.survey(), Map.entry(question, values))));
                    surveyed.put(new Given(f.survey(), source.entry().seq()), answered);
                }
            }
            case SurveyFact.SurveyWritten _,
                    SurveyFact.SurveyRemoved _,
                    SurveyFact.SurveyOpened _,
                    SurveyFact.SurveyClosed _,
                    SurveyFact.BallotsCounted _,
                    SurveyFact.NotesArranged _ -> {}
        }
    }

    private Deed did(PersonId person, Source source, Instant takenAt, List<ObjectNode> said) {
        return new Deed(person, source, source.when(takenAt), said);
    }

    /** What somebody did at a time, of which {@code said} is told. */
    private final class Deed {
        private final PersonId person;
        private final Source source;
        private final Happened when;
        private final List<ObjectNode> said;

        private Deed(PersonId person, Source source, Happened when, List<ObjectNode> said) {
            this.person = person;
            this.source = source;
            this.when = when;
            this.said = said;
        }

        /** Somebody who tries out a phone before STARTEX has done nothing yet, whenever that arrives. */
        private void tell(Verb verb, Activity about, UnaryOperator<Statement> more) {
            if (exercise.clockHistory().isBeforeStart(when.notAfter())) {
                return;
            }
            Statement statement = new Statement(source.name(), who().person(person, when.notAfter()), verb, about)
                    .when(when)
                    .in(activities().exercise())
                    .team(who().teamOf(person))
                    .read(who().languageOf(person));
            said.add(more.apply(statement).json());
        }
    }

    private Who who() {
        return new Who(exercise, told.home(), told.naming());
    }

    private Judged judged() {
        return new Judged(who(), activities(), told.catalog());
    }

    private Activities activities() {
        return new Activities(exercise, told.home());
    }
}
