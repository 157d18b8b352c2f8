package org.livex.exercise;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.HandOverId;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.RequestId;
import org.livex.exercise.words.ShiftEntryId;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.StorylineId;
import org.livex.exercise.world.DocumentFact;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What the next shift must know, oldest first. Key moments come into it by themselves: nobody has to remember to write them down. */
public record ShiftLog(PVector<ShiftEntry> entries, PMap<ShiftEntryId, Integer> places, int notes) {
    static final int MOST_NOTES = 20_000;
    public static final ShiftLog EMPTY = new ShiftLog(TreePVector.empty(), HashTreePMap.empty(), 0);

    public @Nullable ShiftEntry find(ShiftEntryId id) {
        Integer place = places.get(id);
        return place == null ? null : entries.get(place);
    }

    ShiftLog with(ShiftEntry entry) {
        return new ShiftLog(
                entries.plus(entry),
                places.plus(entry.id(), entries.size()),
                entry.kind() == ShiftEntry.Kind.NOTE ? notes + 1 : notes);
    }

    /** Null where the fact is nothing to tell the next shift. */
    static @Nullable ShiftEntry of(Exercise before, Fact fact, Stamp stamp) {
        Lines lines = new Lines(before, stamp);
        return switch (fact) {
            case ClockFact f -> lines.clock(f);
            case SafetyFact f -> lines.safety(f);
            case InjectFact f -> lines.inject(f);
            case PresenceFact.CrossingMissed f -> lines.missed(f);
            case PlanFact.InjectRevised f -> lines.revised(f);
            case PlanFact.InjectsShifted f -> lines.moved(f);
            case PlanFact.InjectRemoved f -> lines.takenOut(f.inject());
            case ControlFact f -> lines.control(f);
            case RequestFact f -> lines.request(f);
            case RosterFact f -> lines.roster(f);
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
                    PlanFact.VariableWritten _,
                    PlanFact.VariableRemoved _,
                    PlanFact.RoleCardWritten _,
                    PlanFact.TermWritten _,
                    PlanFact.TermRemoved _,
                    PlanFact.PhaseWritten _,
                    PlanFact.PhaseRemoved _,
                    PlanFact.ObjectiveWritten _,
                    PlanFact.ObjectiveRemoved _,
                    PlanFact.PersonAdded _,
                    PlanFact.PersonRevised _,
                    PlanFact.PersonRemoved _,
                    PlanFact.WorldEntryWritten _,
                    PlanFact.WorldEntryRemoved _,
                    PlanFact.DocumentWritten _,
                    PlanFact.DocumentRemoved _,
                    PlanFact.InjectPlanned _,
                    PlanFact.InjectReviewed _,
                    ParticipantFact _,
                    MediaFact _,
                    MediationFact _,
                    TalkFact _,
                    TextFact _,
                    DocumentFact _,
                    CommsFact _,
                    EvaluationFact _,
                    DecisionFact _,
                    CustodyFact _,
                    DutyFact _,
                    TrustFact _,
                    WelfareFact _,
                    SurveyFact _,
                    ReportFact _,
                    DossierFact _,
                    TaskFact _,
                    PresenceFact.PlaceEntered _,
                    PresenceFact.PlaceLeft _ -> null;
        };
    }

    private record Lines(Exercise before, Stamp stamp) {
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
            return new ShiftEntry(
                    id(), kind, at(), stamp, stamp.by(), text, null, null, null, null, null, fact.place());
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
            return new ShiftEntry(
                    id(), kind, at(), stamp, null, null, null, fact.person(), null, null, null, fact.place());
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

        @Nullable ShiftEntry control(ControlFact fact) {
            return switch (fact) {
                case ControlFact.ShiftEntryWritten f ->
                    new ShiftEntry(
                            f.entry(),
                            ShiftEntry.Kind.NOTE,
                            at(),
                            stamp,
                            stamp.by(),
                            f.text(),
                            f.inject(),
                            f.person(),
                            f.storyline(),
                            null,
                            null,
                            null);
                case ControlFact.StorylineAssigned f ->
                    line(ShiftEntry.Kind.ASSIGNED, null, null, null, f.storyline(), f.to());
                case ControlFact.HandOverOffered f -> offered(f);
                case ControlFact.HandOverAccepted f -> answered(ShiftEntry.Kind.HAND_OVER_ACCEPTED, f.handOver(), null);
                case ControlFact.HandOverDeclined f ->
                    answered(ShiftEntry.Kind.HAND_OVER_DECLINED, f.handOver(), f.reason());
                case ControlFact.HandOverWithdrawn f ->
                    answered(ShiftEntry.Kind.HAND_OVER_WITHDRAWN, f.handOver(), null);
                case ControlFact.HandlingWritten f -> handling(f);
                case ControlFact.SensitiveLiftWanted f ->
                    about(ShiftEntry.Kind.SENSITIVE_LIFT_WANTED, f.inject(), null);
                case ControlFact.AdHocInjectSent f -> about(ShiftEntry.Kind.SENT, f.inject(), null);
                case ControlFact.SecondPersonWanted f -> about(ShiftEntry.Kind.SECOND_WANTED, f.inject(), null);
                case ControlFact.ReleaseConfirmed f -> about(ShiftEntry.Kind.RELEASE_CONFIRMED, f.inject(), null);
                case ControlFact.ReleaseRefused f -> about(ShiftEntry.Kind.RELEASE_REFUSED, f.inject(), f.reason());
                case ControlFact.SafetyHoldSet f ->
                    said(ShiftEntry.Kind.SAFETY_HOLD_SET, f.hold().toString());
                case ControlFact.InjectLetThrough f -> about(ShiftEntry.Kind.LET_THROUGH, f.inject(), null);
                case ControlFact.InjectStopped f -> about(ShiftEntry.Kind.STOPPED, f.inject(), f.reason());
                case ControlFact.NoAnswerFound f -> about(ShiftEntry.Kind.NO_ANSWER, f.inject(), null);
                case ControlFact.CallAnswered f -> about(ShiftEntry.Kind.CALL_ANSWERED, f.inject(), f.note());
                case ControlFact.ToldByVoice f ->
                    line(ShiftEntry.Kind.TOLD_BY_VOICE, null, f.inject(), f.person(), null, null);
                case ControlFact.ArchiveTaken _ -> line(ShiftEntry.Kind.ARCHIVE_TAKEN, null, null, null, null, null);
                case ControlFact.StatementsGiven _ ->
                    line(ShiftEntry.Kind.STATEMENTS_GIVEN, null, null, null, null, null);
                case ControlFact.JournalDamaged f -> damaged(f);
                case ControlFact.PeopleTexted f ->
                    line(ShiftEntry.Kind.PEOPLE_TEXTED, String.valueOf(f.people()), f.inject(), null, null, null);
                case ControlFact.CellRemoved f ->
                    line(ShiftEntry.Kind.CELL_REMOVED, null, null, null, null, new Responsible.OneCell(f.cell()));
                case ControlFact.CellWritten _,
                        ControlFact.InjectHeldForSafety _,
                        ControlFact.PropTicked _,
                        ControlFact.DryRunStarted _,
                        ControlFact.DryRunEnded _ -> null;
            };
        }

        /** Which entries, and between when and when where that is known: {@code 51 100 2026-… 2026-…}. */
        private ShiftEntry damaged(ControlFact.JournalDamaged fact) {
            ShiftEntry.Kind kind = switch (fact.damage()) {
                case LOST -> ShiftEntry.Kind.ENTRIES_LOST;
                case CHANGED -> ShiftEntry.Kind.ENTRIES_CHANGED;
            };
            return said(
                    kind,
                    fact.from() + " " + fact.to() + " " + timeOrDash(fact.after()) + " " + timeOrDash(fact.until()));
        }

        private static String timeOrDash(@Nullable Instant time) {
            return time == null ? "-" : time.toString();
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

        private @Nullable ShiftEntry handling(ControlFact.HandlingWritten fact) {
            boolean was = before.control().safeguards().isSensitive(fact.inject());
            if (was == fact.handling().sensitive()) {
                return null;
            }
            return about(was ? ShiftEntry.Kind.SENSITIVE_LIFTED : ShiftEntry.Kind.SENSITIVE_SET, fact.inject(), null);
        }

        private ShiftEntry offered(ControlFact.HandOverOffered fact) {
            return line(
                    ShiftEntry.Kind.HAND_OVER_OFFERED,
                    fact.note().isBlank() ? null : fact.note(),
                    null,
                    null,
                    one(fact.storylines()),
                    fact.to());
        }

        private @Nullable ShiftEntry answered(ShiftEntry.Kind kind, HandOverId id, @Nullable String text) {
            HandOver handOver = before.control().duties().handOvers().get(id);
            return handOver == null
                    ? null
                    : line(kind, text, null, handOver.from(), one(handOver.storylines()), handOver.to());
        }

        /** The first by id; the hand-over itself has them all. */
        private static StorylineId one(Set<StorylineId> storylines) {
            return storylines.stream()
                    .min(Comparator.comparing(StorylineId::value))
                    .orElseThrow();
        }

        private @Nullable ShiftEntry known(ShiftEntry.Kind kind, InjectId inject, @Nullable String text) {
            return before.msel().find(inject) == null ? null : about(kind, inject, text);
        }

        private ShiftEntry plain(ShiftEntry.Kind kind) {
            return line(kind, null, null, null, null, null);
        }

        private ShiftEntry said(ShiftEntry.Kind kind, String text) {
            return line(kind, text, null, null, null, null);
        }

        private ShiftEntry about(ShiftEntry.Kind kind, InjectId inject, @Nullable String text) {
            return line(kind, text, inject, null, null, null);
        }

        private ShiftEntry line(
                ShiftEntry.Kind kind,
                @Nullable String text,
                @Nullable InjectId inject,
                @Nullable PersonId person,
                @Nullable StorylineId storyline,
                @Nullable Responsible to) {
            return new ShiftEntry(id(), kind, at(), stamp, stamp.by(), text, inject, person, storyline, to, null, null);
        }

        private ShiftEntryId id() {
            return new ShiftEntryId("seq-" + stamp.seq() + "-"
                    + before.control().log().entries().size());
        }

        private ExerciseTime at() {
            Plan plan = before.scenario().plan();
            return plan == null ? ExerciseTime.ZERO : before.clock().showsAt(stamp.at(), plan);
        }
    }
}
