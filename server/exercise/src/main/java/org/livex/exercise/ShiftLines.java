package org.livex.exercise;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.exercise.words.ids.ShiftEntryId;
import org.livex.exercise.words.ids.StorylineId;

/** Makes the lines of the shift log that come by themselves, out of facts. */
record ShiftLines(Exercise before, Stamp stamp) {
    @Nullable ShiftEntry clock(ClockFact fact) {
        return switch (fact) {
            case ClockFact.ExerciseStarted _ -> plain(ShiftEntry.Kind.STARTED);
            // What a red stop pauses is told by it.
            case ClockFact.ExercisePaused _ -> before.isStopped() ? null : plain(ShiftEntry.Kind.PAUSED);
            case ClockFact.ExerciseResumed _ -> plain(ShiftEntry.Kind.RESUMED);
            case ClockFact.ExerciseEnded _ -> plain(ShiftEntry.Kind.ENDED);
            case ClockFact.ClockJumped f -> said(ShiftEntry.Kind.JUMPED, f.from() + " – " + f.at());
            case ClockFact.WallClockSet f -> said(ShiftEntry.Kind.WALL_CLOCK_SET, f.by().toString());
            case ClockFact.BackupRestored f ->
                said(ShiftEntry.Kind.BACKUP_RESTORED, f.made().toString());
            case ClockFact.ServerTakenOver f -> said(ShiftEntry.Kind.TAKEN_OVER, f.upTo() + " " + f.laptop());
            case ClockFact.ClockSpeedChanged f ->
                said(
                        ShiftEntry.Kind.SPEED_CHANGED,
                        BigDecimal.valueOf(f.speed()).stripTrailingZeros().toPlainString() + "×");
        };
    }

    @Nullable ShiftEntry safety(SafetyFact fact) {
        return switch (fact) {
            case SafetyFact.RedStopCalled f -> said(ShiftEntry.Kind.RED_STOP, f.reason());
            case SafetyFact.RedStopExplained f -> explained(f);
            case SafetyFact.AllClearGiven _ -> before.redStop() == null ? null : plain(ShiftEntry.Kind.ALL_CLEAR);
            case SafetyFact.RedStopConfirmed _, SafetyFact.BrakePulled _, SafetyFact.BrakeAnswered _ -> null;
        };
    }

    /** Of many at once one line. */
    @Nullable ShiftEntry roster(RosterFact fact) {
        return switch (fact) {
            case RosterFact.PersonErased f ->
                stamp.by() == null ? null : line(ShiftEntry.Kind.ERASED, null, null, f.person(), null, null);
            case RosterFact.CopyGiven f -> line(ShiftEntry.Kind.COPY_GIVEN, null, null, f.person(), null, null);
            case RosterFact.RetentionEnded f -> said(ShiftEntry.Kind.RETENTION_ENDED, f.people() + " " + f.days());
            case RosterFact.PersonSwapped _, RosterFact.TracesDestroyed _, RosterFact.SealedFact _ -> null;
        };
    }

    private ShiftEntry explained(SafetyFact.RedStopExplained fact) {
        ShiftEntry.Kind kind = ShiftEntry.Kind.of(fact.cause());
        String text = fact.reason().isBlank() ? null : fact.reason();
        return new ShiftEntry(id(), kind, at(), stamp, stamp.by(), text, null, null, null, null, null, fact.place());
    }

    /** What the clock releases is in the MSEL; what people did by hand is news. */
    @Nullable ShiftEntry inject(InjectFact fact) {
        return switch (fact) {
            case InjectFact.InjectReleased f -> {
                boolean byHand = stamp.by() != null && f.due() == null;
                boolean told = before.control().safeguards().isAdHoc(f.inject());
                yield byHand && !told ? known(ShiftEntry.Kind.RELEASED, f.inject(), null) : null;
            }
            case InjectFact.InjectRecalled f ->
                known(
                        ShiftEntry.Kind.RECALLED,
                        f.inject(),
                        Objects.requireNonNull(
                                        f.reason().versions().get(f.reason().source()))
                                .text());
            case InjectFact.InjectSkipped f -> known(ShiftEntry.Kind.SKIPPED, f.inject(), null);
            case InjectFact.InjectHeld f -> known(ShiftEntry.Kind.HELD, f.inject(), null);
            case InjectFact.InjectLetGo f -> known(ShiftEntry.Kind.LET_GO, f.inject(), null);
            case InjectFact.InjectRestored f -> known(ShiftEntry.Kind.RESTORED, f.inject(), null);
            case InjectFact.InjectAwaitsTranslation _,
                    InjectFact.InjectCorrected _,
                    InjectFact.DeliveriesNoted _,
                    InjectFact.InjectsMarked _,
                    InjectFact.InjectAnswered _,
                    InjectFact.InjectAcknowledged _ -> null;
        };
    }

    /** In time it would have fired: whoever is on duty may want to do it by hand. */
    ShiftEntry missed(PresenceFact.CrossingMissed fact) {
        ShiftEntry.Kind kind = switch (fact.crossing()) {
            case ENTERED -> ShiftEntry.Kind.ARRIVAL_MISSED;
            case LEFT -> ShiftEntry.Kind.DEPARTURE_MISSED;
        };
        return new ShiftEntry(id(), kind, at(), stamp, null, null, null, fact.person(), null, null, null, fact.place());
    }

    @Nullable ShiftEntry revised(PlanFact.InjectRevised fact) {
        Inject inject = fact.inject();
        PlannedInject old = before.msel().find(inject.id());
        if (old == null) {
            return null;
        }
        boolean isOut = old.state() == InjectState.RELEASED;
        if (!isOut && isBeforeStart()) {
            return null;
        }
        ShiftEntry.Kind corrected =
                Boolean.TRUE.equals(fact.small()) ? ShiftEntry.Kind.CORRECTED_SMALL : ShiftEntry.Kind.CORRECTED;
        return about(isOut ? corrected : ShiftEntry.Kind.EDITED, inject.id(), RevisedParts.between(old, inject));
    }

    /** Before STARTEX everybody writes all the time: that is no news. */
    private boolean isBeforeStart() {
        return before.clock().phase() == Phase.PLANNED;
    }

    /** By how much, and how many of them where it is more than one. */
    @Nullable ShiftEntry moved(PlanFact.InjectsShifted fact) {
        if (isBeforeStart()) {
            return null;
        }
        int count = fact.injects().size();
        return count == 1
                ? about(
                        ShiftEntry.Kind.MOVED,
                        fact.injects().iterator().next(),
                        fact.by().toString())
                : said(ShiftEntry.Kind.MOVED, fact.by() + " " + count);
    }

    /** By its number: whoever reads it later finds no inject of that id. */
    @Nullable ShiftEntry takenOut(InjectId inject) {
        PlannedInject old = before.msel().find(inject);
        return old == null || isBeforeStart()
                ? null
                : said(ShiftEntry.Kind.TAKEN_OUT, old.inject().number());
    }

    @Nullable ShiftEntry request(RequestFact fact) {
        return switch (fact) {
            case RequestFact.RequestFiled f -> ofRequest(ShiftEntry.Kind.REQUEST_FILED, f.request());
            case RequestFact.RequestAnswered f -> ofRequest(ShiftEntry.Kind.REQUEST_ANSWERED, f.request());
            case RequestFact.RequestWithdrawn f -> ofRequest(ShiftEntry.Kind.REQUEST_WITHDRAWN, f.request());
            case RequestFact.RequestOverdue f -> ofRequest(ShiftEntry.Kind.REQUEST_OVERDUE, f.request());
            case RequestFact.QuestionAsked _,
                    RequestFact.QuestionAnswered _,
                    RequestFact.RequestDecided _,
                    RequestFact.AnswerTakenBack _ -> null;
        };
    }

    private ShiftEntry ofRequest(ShiftEntry.Kind kind, RequestId request) {
        return new ShiftEntry(id(), kind, at(), stamp, stamp.by(), null, null, null, null, null, request, null);
    }

    private @Nullable ShiftEntry known(ShiftEntry.Kind kind, InjectId inject, @Nullable String text) {
        return before.msel().find(inject) == null ? null : about(kind, inject, text);
    }

    private ShiftEntry plain(ShiftEntry.Kind kind) {
        return line(kind, null, null, null, null, null);
    }

    ShiftEntry said(ShiftEntry.Kind kind, String text) {
        return line(kind, text, null, null, null, null);
    }

    ShiftEntry about(ShiftEntry.Kind kind, InjectId inject, @Nullable String text) {
        return line(kind, text, inject, null, null, null);
    }

    ShiftEntry line(
            ShiftEntry.Kind kind,
            @Nullable String text,
            @Nullable InjectId inject,
            @Nullable PersonId person,
            @Nullable StorylineId storyline,
            @Nullable Responsible to) {
        return new ShiftEntry(id(), kind, at(), stamp, stamp.by(), text, inject, person, storyline, to, null, null);
    }

    private ShiftEntryId id() {
        return new ShiftEntryId(
                "seq-" + stamp.seq() + "-" + before.control().log().entries().size());
    }

    ExerciseTime at() {
        Plan plan = before.scenario().plan();
        return plan == null ? ExerciseTime.ZERO : before.clock().showsAt(stamp.at(), plan);
    }
}
