package org.livex.exercise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.survey.Arrangement;
import org.livex.exercise.survey.NoteGroup;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyCheck;
import org.livex.exercise.survey.SurveyCommand;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.TeamId;

/**
 * Asking about the exercise, whenever: the hot wash of an evening is on a day off. Whoever is not asked does not learn that others
 * are. What is answered without a name comes in another way: here is only what all of them came to.
 */
final class SurveyRules {
    static final int MOST_SURVEYS = 200;
    static final int MOST_OF_ONE_TEAM = 200;
    static final int MOST_BALLOTS = 20_000;

    private SurveyRules() {}

    static Decision decide(Situation situation, SurveyCommand command) {
        return switch (command) {
            case SurveyCommand.OpenSurvey c -> open(situation, c);
            case SurveyCommand.CloseSurvey c -> close(situation, c);
            case SurveyCommand.AnswerSurvey c -> answer(situation, c);
            case SurveyCommand.CountBallots c -> count(situation, c);
            case SurveyCommand.ArrangeNotes c -> arrange(situation, c);
        };
    }

    static Decision write(Situation situation, PlanCommand.WriteSurvey command) {
        Exercise exercise = situation.exercise();
        Survey survey = command.survey();
        WrittenSurvey old = exercise.surveys().find(survey.id());
        int revision = exercise.surveys().revisionOf(survey.id());
        if (revision != command.basedOn()) {
            return outdated(revision);
        }
        if (old != null && old.opened() != null) {
            return Decision.rejected(Rejection.SURVEY_ALREADY_OPENED);
        }
        if (old == null && exercise.surveys().all().size() >= MOST_SURVEYS) {
            return tooMany(MOST_SURVEYS);
        }
        if (!TextRules.fits(exercise, survey.texts())) {
            return Decision.rejected(Rejection.TEXT_NOT_ONE_LINE);
        }
        Decision unresolved = unresolved(exercise, survey);
        if (unresolved != null) {
            return unresolved;
        }
        Survey merged = old == null ? survey : TextMerge.merged(old.survey(), survey, situation);
        return old != null && merged.equals(old.survey())
                ? Decision.accepted()
                : Decision.accepted(new SurveyFact.SurveyWritten(merged, revision + 1));
    }

    static Decision remove(Situation situation, PlanCommand.RemoveSurvey command) {
        WrittenSurvey old = situation.exercise().surveys().find(command.survey());
        if (old == null) {
            return unknown(command.survey());
        }
        if (old.revision() != command.basedOn()) {
            return outdated(old.revision());
        }
        return old.opened() != null
                ? Decision.rejected(Rejection.SURVEY_ALREADY_OPENED)
                : Decision.accepted(new SurveyFact.SurveyRemoved(command.survey()));
    }

    private static Decision open(Situation situation, SurveyCommand.OpenSurvey command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        WrittenSurvey written = situation.exercise().surveys().find(command.survey());
        if (written == null) {
            return unknown(command.survey());
        }
        if (written.opened() != null) {
            return Decision.rejected(Rejection.SURVEY_ALREADY_OPENED);
        }
        if (written.revision() != command.basedOn()) {
            return outdated(written.revision());
        }
        if (written.survey().audience().isEmpty()) {
            return Decision.rejected(Rejection.NO_RECIPIENTS);
        }
        Decision unresolved = unresolved(situation.exercise(), written.survey());
        if (unresolved != null) {
            return unresolved;
        }
        return asksTooFew(situation.exercise(), written.survey())
                ? Decision.rejected(Rejection.TOO_FEW_ASKED, "least", String.valueOf(WrittenSurvey.FEW))
                : Decision.accepted(new SurveyFact.SurveyOpened(command.survey()));
    }

    /** Among so few, who wrote something is no secret. */
    private static boolean asksTooFew(Exercise exercise, Survey survey) {
        return survey.anonymous()
                && exercise.roster().addressedBy(survey.audience()).size() < WrittenSurvey.FEW;
    }

    private static Decision close(Situation situation, SurveyCommand.CloseSurvey command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        WrittenSurvey written = situation.exercise().surveys().find(command.survey());
        if (written == null) {
            return unknown(command.survey());
        }
        return written.isOpen()
                ? Decision.accepted(new SurveyFact.SurveyClosed(
                        command.survey(), command.keepFew() && !written.survey().anonymous()))
                : Decision.rejected(Rejection.SURVEY_NOT_OPEN);
    }

    private static Decision answer(Situation situation, SurveyCommand.AnswerSurvey command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        WrittenSurvey written = exercise.surveys().find(command.survey());
        if (written == null || !written.isShownTo(person)) {
            return unknown(command.survey());
        }
        Survey survey = written.survey();
        if (!survey.audience().addresses(person)) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        if (survey.anonymous()) {
            return Decision.rejected(Rejection.SURVEY_IS_ANONYMOUS);
        }
        TeamId team = command.team();
        if ((survey.guide() == null) != (team == null)) {
            return Decision.rejected(Rejection.UNKNOWN_TEAM);
        }
        if (team != null && !person.teams().contains(team)) {
            return Decision.rejected(Rejection.UNKNOWN_TEAM, "id", team.value());
        }
        if (!isTaken(written, person, command, exercise)) {
            return Decision.rejected(Rejection.SURVEY_NOT_OPEN);
        }
        String misfit = SurveyCheck.misfit(survey, guideOf(exercise, survey), command.answers());
        if (misfit != null) {
            return Decision.rejected(Rejection.SURVEY_ANSWER_INVALID, "question", misfit);
        }
        return written.hasRoomFor(team, MOST_OF_ONE_TEAM)
                ? Decision.accepted(new SurveyFact.SurveyAnswered(
                        person.id(), command.survey(), team, command.answers(), command.takenAt()))
                : tooMany(MOST_OF_ONE_TEAM);
    }

    /** What was written off line while it was open is taken later, where nothing of theirs stands yet. */
    private static boolean isTaken(
            WrittenSurvey written, Person person, SurveyCommand.AnswerSurvey command, Exercise exercise) {
        if (written.isOpen() || written.closed() == null) {
            return written.isOpen();
        }
        boolean standsAlready =
                command.team() == null ? written.of(person, exercise.roster()) != null : written.has(command.team());
        Instant at = command.takenAt();
        return !standsAlready
                && written.opened() != null
                && !at.isBefore(written.opened().at())
                && at.isBefore(written.closed().at());
    }

    private static Decision count(Situation situation, SurveyCommand.CountBallots command) {
        if (!situation.isServer()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        WrittenSurvey written = situation.exercise().surveys().find(command.survey());
        if (written == null) {
            return unknown(command.survey());
        }
        if (written.counted() != null) {
            return Decision.accepted();
        }
        if (!written.waitsForBallots()) {
            return Decision.rejected(Rejection.SURVEY_NOT_CLOSED);
        }
        boolean isKept = command.came() >= WrittenSurvey.FEW;
        return Decision.accepted(new SurveyFact.BallotsCounted(
                command.survey(), isKept ? command.answers() : List.of(), command.came()));
    }

    private static Decision arrange(Situation situation, SurveyCommand.ArrangeNotes command) {
        Person person = situation.caller();
        boolean mayArrange =
                situation.mayControl() || (person != null && person.function().evaluates());
        if (!mayArrange) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        WrittenSurvey written = situation.exercise().surveys().find(command.survey());
        if (written == null) {
            return unknown(command.survey());
        }
        if (written.arranged() != command.basedOn()) {
            return outdated(written.arranged());
        }
        Integer missing = missing(written, command.arrangement());
        if (missing != null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_TEXT,
                    "id",
                    TextRef.ofSurveyNote(command.survey(), missing).toString());
        }
        return written.arrangement().equals(command.arrangement())
                ? Decision.accepted()
                : Decision.accepted(
                        new SurveyFact.NotesArranged(command.survey(), command.arrangement(), written.arranged() + 1));
    }

    private static @Nullable Integer missing(WrittenSurvey written, Arrangement arrangement) {
        for (NoteGroup group : arrangement.groups()) {
            for (Integer note : group.notes()) {
                if (!written.notes().containsKey(note)) {
                    return note;
                }
            }
        }
        for (Integer note : arrangement.hidden()) {
            if (!written.notes().containsKey(note)) {
                return note;
            }
        }
        return null;
    }

    /** Whether it can be put to its audience as it is. */
    private static @Nullable Decision unresolved(Exercise exercise, Survey survey) {
        GuideId guide = survey.guide();
        return guide != null && guideOf(exercise, survey) == null
                ? Decision.rejected(Rejection.UNKNOWN_GUIDE, "id", guide.value())
                : References.unresolved(exercise, survey.audience());
    }

    private static @Nullable EvaluationGuide guideOf(Exercise exercise, Survey survey) {
        return survey.guide() == null ? null : exercise.scenario().find(EvaluationGuide.class, survey.guide());
    }

    private static Decision outdated(int revision) {
        return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
    }

    private static Decision unknown(Id id) {
        return Decision.rejected(Rejection.UNKNOWN_SURVEY, "id", id.value());
    }

    private static Decision tooMany(int most) {
        return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(most));
    }
}
