package org.livex.exercise;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.clock.WallClock;
import org.livex.exercise.comms.CommsChecks;
import org.livex.exercise.custody.Custody;
import org.livex.exercise.decision.DecisionLog;
import org.livex.exercise.dossier.Dossiers;
import org.livex.exercise.duty.DutySheet;
import org.livex.exercise.evaluation.Evaluations;
import org.livex.exercise.evolution.Evolution;
import org.livex.exercise.inject.Msel;
import org.livex.exercise.inject.Replies;
import org.livex.exercise.media.Media;
import org.livex.exercise.mediation.Mediations;
import org.livex.exercise.people.Roster;
import org.livex.exercise.place.Presence;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.readiness.Readiness;
import org.livex.exercise.report.ReportBook;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.Requests;
import org.livex.exercise.room.ControlDesk;
import org.livex.exercise.safety.Brakes;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.scene.Tasks;
import org.livex.exercise.survey.Surveys;
import org.livex.exercise.talk.Talk;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.trust.TrustBook;
import org.livex.exercise.welfare.WelfareBook;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;

/**
 * Everything that the rules need to know about one exercise: an immutable value, the fold of its facts. Sharing
 * structure, so that a new value per fact costs little even with thousands of people.
 */
public record Exercise(
        Scenario scenario,
        Roster roster,
        Msel msel,
        Presence presence,
        Clock clock,
        ClockHistory clockHistory,
        WallClock wallClock,
        @Nullable RedStop redStop,
        Brakes brakes,
        Media media,
        Mediations mediations,
        Talk talk,
        TextDesk desk,
        CommsChecks comms,
        ControlDesk control,
        Requests requests,
        Tasks tasks,
        Evaluations evaluations,
        DecisionLog decisions,
        Custody custody,
        DutySheet duties,
        Dossiers dossiers,
        TrustBook trusts,
        Replies replies,
        Readiness readiness,
        WelfareBook welfare,
        Surveys surveys,
        ReportBook report) {
    public static final Exercise EMPTY = new Exercise(
            Scenario.EMPTY,
            Roster.EMPTY,
            Msel.EMPTY,
            Presence.EMPTY,
            Clock.UNPLANNED,
            ClockHistory.EMPTY,
            WallClock.UNTOUCHED,
            null,
            Brakes.NONE,
            Media.EMPTY,
            Mediations.EMPTY,
            Talk.EMPTY,
            TextDesk.EMPTY,
            CommsChecks.EMPTY,
            ControlDesk.EMPTY,
            Requests.EMPTY,
            Tasks.EMPTY,
            Evaluations.EMPTY,
            DecisionLog.EMPTY,
            Custody.EMPTY,
            DutySheet.EMPTY,
            Dossiers.EMPTY,
            TrustBook.EMPTY,
            Replies.NONE,
            Readiness.NONE,
            WelfareBook.EMPTY,
            Surveys.EMPTY,
            ReportBook.EMPTY);

    /** Total: a fact that no longer makes sense changes nothing. */
    public Exercise apply(Fact fact, Stamp stamp) {
        return Evolution.apply(this, fact, stamp);
    }

    /** The same plan before STARTEX, for a dry run. What control holds or has skipped stays so, and nothing has happened. */
    public Exercise rewound(Instant now) {
        Plan plan = scenario.plan();
        Clock start = plan == null
                ? Clock.UNPLANNED
                : Clock.UNPLANNED.set(Phase.PLANNED, plan.days().getFirst().from(), now);
        return EMPTY.with(scenario)
                .with(roster.rewound())
                .with(msel.rewound(now))
                .with(presence.rewound())
                .with(start)
                .with(media)
                .with(control.rewound())
                .with(evaluations.rewound())
                .with(duties.rewound())
                .with(dossiers.rewound())
                .with(surveys.rewound())
                .with(new TextDesk(desk.histories(), desk.assignees(), TextDesk.EMPTY.wanted()));
    }

    public boolean isPlanned() {
        return scenario.plan() != null;
    }

    /** Filed in play, and heard of when that was over: nobody waits for an answer. */
    public boolean cameAfterEnd(Request request) {
        return clockHistory.isOverAt(request.filed().stamp().at());
    }

    /** Filed by somebody who tried out a phone, and heard of in play: nobody waits for an answer, and nothing for its end. */
    public boolean wasFiledBeforeStart(Request request) {
        return clockHistory.isBeforeStart(request.filed().takenAt());
    }

    public boolean isOutOfPlay(Request request) {
        return wasFiledBeforeStart(request) || cameAfterEnd(request);
    }

    public boolean isStopped() {
        return redStop != null && redStop.active();
    }

    public Exercise with(Scenario next) {
        return but(parts -> parts.scenario = next);
    }

    public Exercise with(Roster next) {
        return but(parts -> parts.roster = next);
    }

    public Exercise with(Msel next) {
        return but(parts -> parts.msel = next);
    }

    public Exercise with(Presence next) {
        return but(parts -> parts.presence = next);
    }

    public Exercise with(Clock next) {
        return but(parts -> parts.clock = next);
    }

    public Exercise with(ClockHistory next) {
        return but(parts -> parts.clockHistory = next);
    }

    public Exercise with(WallClock next) {
        return but(parts -> parts.wallClock = next);
    }

    public Exercise with(Brakes next) {
        return but(parts -> parts.brakes = next);
    }

    public Exercise with(RedStop next) {
        return but(parts -> parts.redStop = next);
    }

    public Exercise with(Media next) {
        return but(parts -> parts.media = next);
    }

    public Exercise with(Mediations next) {
        return but(parts -> parts.mediations = next);
    }

    public Exercise with(Talk next) {
        return but(parts -> parts.talk = next);
    }

    public Exercise with(TextDesk next) {
        return but(parts -> parts.desk = next);
    }

    public Exercise with(CommsChecks next) {
        return but(parts -> parts.comms = next);
    }

    public Exercise with(ControlDesk next) {
        return but(parts -> parts.control = next);
    }

    public Exercise with(Requests next) {
        return but(parts -> parts.requests = next);
    }

    public Exercise with(Tasks next) {
        return but(parts -> parts.tasks = next);
    }

    public Exercise with(Evaluations next) {
        return but(parts -> parts.evaluations = next);
    }

    public Exercise with(DecisionLog next) {
        return but(parts -> parts.decisions = next);
    }

    public Exercise with(Custody next) {
        return but(parts -> parts.custody = next);
    }

    public Exercise with(DutySheet next) {
        return but(parts -> parts.duties = next);
    }

    public Exercise with(Dossiers next) {
        return but(parts -> parts.dossiers = next);
    }

    public Exercise with(Replies next) {
        return but(parts -> parts.replies = next);
    }

    public Exercise with(TrustBook next) {
        return but(parts -> parts.trusts = next);
    }

    public Exercise with(Readiness next) {
        return but(parts -> parts.readiness = next);
    }

    public Exercise with(WelfareBook next) {
        return but(parts -> parts.welfare = next);
    }

    public Exercise with(Surveys next) {
        return but(parts -> parts.surveys = next);
    }

    public Exercise with(ReportBook next) {
        return but(parts -> parts.report = next);
    }

    private Exercise but(Consumer<ExerciseParts> change) {
        ExerciseParts parts = new ExerciseParts(this);
        change.accept(parts);
        return parts.exercise();
    }
}
