package org.livex.dryrun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.due.Due;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.world.DocumentFact;
import org.livex.journal.Entry;

/** Plays a whole exercise from STARTEX to ENDEX, as fast as it can be computed, and reports. Never touches the real one. */
public final class DryRun {
    /** More than any exercise has: a plan that never comes to rest must not run for ever. */
    static final int MOST_ENTRIES = 400_000;

    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    private final Stage stage;
    private final Tally tally;
    private final SimulatedPeople people;
    private final SimulatedControl control;
    private final SimulatedRequests requests;
    private final AssumedDeeds assumed;
    private final AssumedReplies replies;
    private final SimulatedStops stops;
    private final @Nullable ScriptedPeople scripted;
    private final DryRunOptions options;
    private final Watch watch;
    private boolean isOver;

    private DryRun(Stage stage, DryRunOptions options, Watch watch, @Nullable Script script) {
        this.stage = stage;
        this.tally = new Tally(stage);
        this.options = options;
        this.watch = watch;
        Chance chance = new Chance(options.seed());
        this.people = new SimulatedPeople(stage, chance, options.answering(), tally);
        this.control = new SimulatedControl(stage, chance);
        this.requests = new SimulatedRequests(stage, chance, people::answers);
        this.assumed = new AssumedDeeds(stage, chance, people::answers);
        this.replies = new AssumedReplies(stage, chance, people::answers);
        this.stops = new SimulatedStops(stage, chance, people::answers);
        this.scripted = script == null ? null : new ScriptedPeople(stage, script);
        stage.tell(this::hear);
    }

    /** Takes seconds: not for an event loop. */
    public static ObjectNode of(Exercise exercise, DryRunOptions options, Watch watch) {
        DryRun run = new DryRun(new Stage(exercise, BEGIN), options, watch, null);
        boolean isComplete = run.play();
        ObjectNode report = DryRunReport.of(run.stage, run.tally, run.people, options, isComplete);
        run.assumed.report(report.putArray("assumed"));
        run.people.scenes().report(report.putArray("scenes"));
        run.requests.report(report.putArray("requests"));
        return report.put("secondPersons", run.control.seconds()).put("calls", run.control.calls());
    }

    /** What would stand in its journal, each entry as it is made; the first has its plan alone. */
    static void journal(Exercise exercise, DryRunOptions options, Consumer<Entry> journal) {
        new DryRun(new Stage(exercise, BEGIN, journal), options, _ -> true, null).play();
    }

    /**
     * The same from {@code startex} on as if it had been played: nights take their time, a script's people do what it says, and it
     * goes on until nobody does anything any more.
     */
    static void played(
            Exercise exercise, DryRunOptions options, Script script, Instant startex, Consumer<Entry> journal) {
        DryRun run = new DryRun(new Stage(exercise, startex, journal), options, _ -> true, script);
        if (!run.play()) {
            throw new ScriptMistake("it comes to no end within " + MOST_ENTRIES + " entries");
        }
    }

    private boolean play() {
        stage.submit(null, new ClockCommand.StartExercise());
        assumed.begin();
        replies.begin();
        requests.begin();
        releaseByHandAfter(null);
        people.begin();
        if (scripted != null) {
            scripted.begin();
        }
        while (!isOver) {
            if (stage.seq() > MOST_ENTRIES || !watch.goesOn(share())) {
                return false;
            }
            step();
        }
        return true;
    }

    /** What comes first: something that the server has to do, as its scheduler would ask, or something that people do. */
    private void step() {
        Optional<Instant> due = Due.next(stage.exercise(), stage.now());
        Instant deed = stage.nextDeed();
        if (due.isPresent() && (deed == null || !deed.isBefore(due.get()))) {
            stage.to(due.get());
            Due.commands(stage.exercise(), stage.now()).forEach(command -> stage.submit(null, command));
        } else if (deed != null) {
            stage.doNext();
        } else {
            isOver = true;
        }
    }

    private void hear(Fact fact) {
        switch (fact) {
            case ParticipantFact f -> tally.hear(f);
            case MediationFact f -> people.hear(f);
            case InjectFact f -> {
                people.hear(f);
                hear(f);
            }
            case ControlFact f -> control.hear(f);
            case RequestFact f -> requests.hear(f);
            case ClockFact f -> hear(f);
            case SafetyFact f -> stops.hear(f);
            case PlanFact _,
                    MediaFact _,
                    TalkFact _,
                    TextFact _,
                    RosterFact _,
                    DocumentFact _,
                    CommsFact _,
                    EvaluationFact _,
                    DecisionFact _,
                    CustodyFact _,
                    DutyFact _,
                    DossierFact _,
                    TrustFact _,
                    WelfareFact _,
                    SurveyFact _,
                    ReportFact _,
                    TaskFact _,
                    PresenceFact _ -> {}
        }
    }

    private void hear(InjectFact fact) {
        switch (fact) {
            case InjectFact.InjectReleased released -> releaseByHandAfter(released.inject());
            case InjectFact.InjectAwaitsTranslation _,
                    InjectFact.InjectHeld _,
                    InjectFact.InjectLetGo _,
                    InjectFact.InjectSkipped _,
                    InjectFact.InjectRestored _,
                    InjectFact.InjectRecalled _,
                    InjectFact.InjectCorrected _,
                    InjectFact.DeliveriesNoted _,
                    InjectFact.InjectsMarked _,
                    InjectFact.InjectAnswered _,
                    InjectFact.InjectAcknowledged _ -> {}
        }
    }

    private void hear(ClockFact fact) {
        switch (fact) {
            case ClockFact.ExercisePaused paused -> {
                // After a stop, whoever plays the director goes on.
                if (!stage.exercise().isStopped()) {
                    boolean isLast = !stage.plan().days().getLast().to().isAfter(paused.at());
                    stage.later(Duration.ZERO, () -> afterDay(isLast));
                }
            }
            case ClockFact.ExerciseStarted _,
                    ClockFact.ExerciseResumed _,
                    ClockFact.ClockJumped _,
                    ClockFact.ClockSpeedChanged _,
                    ClockFact.WallClockSet _,
                    ClockFact.BackupRestored _,
                    ClockFact.ServerTakenOver _,
                    ClockFact.ExerciseEnded _ -> {}
        }
    }

    private void afterDay(boolean isLast) {
        if (isLast) {
            isOver = scripted == null;
            return;
        }
        if (scripted != null) {
            stage.sleep();
        }
        isOver = !stage.submit(null, new ClockCommand.ResumeExercise());
    }

    /** A controller releases what goes out by hand a while after what comes before it in its storyline. */
    private void releaseByHandAfter(@Nullable InjectId before) {
        if (!options.byHand()) {
            return;
        }
        for (PlannedInject planned : stage.exercise().msel().injects().values()) {
            Inject inject = planned.inject();
            if (planned.state() == InjectState.PLANNED && hangsOnHand(inject.trigger())) {
                Inject previous = stage.exercise().msel().before(inject);
                InjectId id = previous == null ? null : previous.id();
                if (before == null ? id == null : before.equals(id)) {
                    stage.later(
                            new Chance(options.seed())
                                    .seconds(300, 900, "hand", inject.id().value()),
                            () -> release(inject.id()));
                }
            }
        }
    }

    /** Cannot hold without a controller's hand. */
    private static boolean hangsOnHand(Trigger trigger) {
        return switch (trigger) {
            case Trigger.ByHand _ -> true;
            case Trigger.All(List<Trigger> of) -> of.stream().anyMatch(DryRun::hangsOnHand);
            case Trigger.Any(List<Trigger> of) -> of.stream().allMatch(DryRun::hangsOnHand);
            case Trigger.AtTime _,
                    Trigger.AfterInject _,
                    Trigger.OnAction _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnAnswer _,
                    Trigger.OnPlace _,
                    Trigger.OnTrust _,
                    Trigger.OnRequest _,
                    Trigger.OnScene _,
                    Trigger.OnReply _,
                    Trigger.Not _ -> false;
        };
    }

    private void release(InjectId inject) {
        if (stage.submit(null, new InjectCommand.ReleaseInject(inject))) {
            tally.byHand(inject);
        }
    }

    private double share() {
        long whole = 0;
        long over = 0;
        for (DayWindow day : stage.plan().days()) {
            long length = day.to().millis() - day.from().millis();
            whole += length;
            over += Math.clamp(stage.time().millis() - day.from().millis(), 0, length);
        }
        return (double) over / whole;
    }
}
