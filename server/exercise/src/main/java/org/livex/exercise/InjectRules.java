package org.livex.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.due.Gates;
import org.livex.exercise.due.InjectNumbers;
import org.livex.exercise.due.Releases;
import org.livex.exercise.evolution.Deliveries;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** Injects in play. A late one is never refused: late is not lost. */
final class InjectRules {
    private InjectRules() {}

    static Decision decide(Situation situation, InjectCommand command) {
        return switch (command) {
            case InjectCommand.MarkInjects c -> mark(situation, c.marks());
            case InjectCommand.AcknowledgeInject c -> acknowledge(situation, c);
            case InjectCommand.AnswerInject c -> AnswerRules.answer(situation, c);
            case InjectCommand.ReleaseDueInjects _ ->
                situation.isServer()
                        ? new Decision.Accepted(Releases.allDue(situation))
                        : Decision.rejected(Rejection.NOT_ALLOWED);
            case InjectCommand.NoteDeliveries c ->
                situation.isServer()
                        ? noteDeliveries(situation, c.cursors())
                        : Decision.rejected(Rejection.NOT_ALLOWED);
            case InjectCommand.ReleaseInject c ->
                control(situation, c.inject(), (_, planned) -> release(situation, planned, c.waitAtMost()));
            case InjectCommand.StopWaiting c -> control(situation, c.inject(), InjectRules::stopWaiting);
            case InjectCommand.HoldInject c ->
                control(situation, c.inject(), (given, planned) -> unlessOver(given, () -> hold(planned)));
            case InjectCommand.LetInjectGo c ->
                control(situation, c.inject(), (given, planned) -> unlessOver(given, () -> letGo(planned)));
            case InjectCommand.SkipInject c ->
                control(situation, c.inject(), (given, planned) -> unlessOver(given, () -> skip(planned)));
            case InjectCommand.RestoreInject c ->
                control(situation, c.inject(), (given, planned) -> unlessOver(given, () -> restore(planned)));
            case InjectCommand.RecallInject c ->
                control(situation, c.inject(), (given, planned) -> recall(given, planned, c.reason()));
            case InjectCommand.SendInject c ->
                situation.mayControl() ? send(situation, c) : Decision.rejected(Rejection.NOT_ALLOWED);
        };
    }

    private interface OnPlanned {
        Decision decide(Situation situation, PlannedInject planned);
    }

    private static Decision control(Situation situation, InjectId id, OnPlanned rule) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        PlannedInject planned = situation.exercise().msel().find(id);
        return planned == null
                ? Decision.rejected(Rejection.UNKNOWN_INJECT, "id", id.value())
                : rule.decide(situation, planned);
    }

    private static Decision release(Situation situation, PlannedInject planned, @Nullable Duration wait) {
        Decision refusal = refuseOutOfPlay(situation);
        if (refusal != null) {
            return refusal;
        }
        return switch (planned.state()) {
            case PLANNED, HELD -> Gates.pass(situation, Gates.Wish.byHand(situation, planned.inject(), wait));
            case AWAITING_TRANSLATION ->
                Gates.pastSafety(
                        situation,
                        Gates.Wish.byHand(situation, planned.inject(), wait)
                                .waitingFor(LiveQueue.openLanguages(situation.exercise(), planned)));
            case AWAITING_SECOND -> Decision.rejected(Rejection.INJECT_AWAITS_SECOND);
            case AWAITING_SAFETY -> Decision.rejected(Rejection.INJECT_AWAITS_SAFETY);
            case SKIPPED -> Decision.rejected(Rejection.INJECT_ALREADY_SKIPPED);
            case RELEASED -> Decision.rejected(Rejection.INJECT_ALREADY_RELEASED);
            case RECALLED -> Decision.rejected(Rejection.INJECT_ALREADY_RECALLED);
        };
    }

    private static Decision stopWaiting(Situation situation, PlannedInject planned) {
        return planned.state() == InjectState.AWAITING_TRANSLATION
                ? release(situation, planned, null)
                : Decision.rejected(Rejection.INJECT_NOT_AWAITING);
    }

    /** What was kept back, skipped or moved stays as it was played: no later change of that could be told from play. */
    static Decision unlessOver(Situation situation, Supplier<Decision> rule) {
        Decision over = refuseOver(situation);
        return over == null ? rule.get() : over;
    }

    static @Nullable Decision refuseOver(Situation situation) {
        return situation.phase() == Phase.ENDED ? Decision.rejected(Rejection.EXERCISE_ENDED) : null;
    }

    static @Nullable Decision refuseOutOfPlay(Situation situation) {
        if (situation.exercise().isStopped()) {
            return Decision.rejected(Rejection.RED_STOP_ACTIVE);
        }
        return switch (situation.phase()) {
            case RUNNING, PAUSED -> null;
            case PLANNED -> Decision.rejected(Rejection.EXERCISE_NOT_STARTED);
            case ENDED -> Decision.rejected(Rejection.EXERCISE_ENDED);
        };
    }

    private static Decision send(Situation situation, InjectCommand.SendInject command) {
        Inject inject = InjectNumbers.counted(situation.exercise(), command.inject());
        Decision refusal = refuseOutOfPlay(situation);
        if (refusal != null) {
            return refusal;
        }
        Decision planned = PlanRules.planInject(situation.exercise(), inject);
        if (!(planned instanceof Decision.Accepted(List<Fact> asPlanned))) {
            return planned;
        }
        List<Fact> facts = new ArrayList<>(asPlanned);
        if (Boolean.TRUE.equals(command.sensitive())) {
            facts.add(new ControlFact.HandlingWritten(inject.id(), new Handling(true, List.of()), 1));
        }
        facts.add(new ControlFact.AdHocInjectSent(inject.id()));
        Situation written = situation.with(situation.afterAll(facts));
        Decision passed = Gates.pass(written, Gates.Wish.byHand(written, inject, command.waitAtMost()));
        if (!(passed instanceof Decision.Accepted(List<Fact> onItsWay))) {
            return passed;
        }
        facts.addAll(onItsWay);
        return new Decision.Accepted(facts);
    }

    private static Decision hold(PlannedInject planned) {
        return switch (planned.state()) {
            case PLANNED, AWAITING_TRANSLATION, AWAITING_SECOND, AWAITING_SAFETY ->
                Decision.accepted(new InjectFact.InjectHeld(planned.inject().id()));
            case HELD -> Decision.rejected(Rejection.INJECT_ALREADY_HELD);
            case SKIPPED -> Decision.rejected(Rejection.INJECT_ALREADY_SKIPPED);
            case RELEASED -> Decision.rejected(Rejection.INJECT_ALREADY_RELEASED);
            case RECALLED -> Decision.rejected(Rejection.INJECT_ALREADY_RECALLED);
        };
    }

    private static Decision letGo(PlannedInject planned) {
        return planned.state() == InjectState.HELD
                ? Decision.accepted(new InjectFact.InjectLetGo(planned.inject().id()))
                : Decision.rejected(Rejection.INJECT_NOT_HELD);
    }

    private static Decision skip(PlannedInject planned) {
        return switch (planned.state()) {
            case PLANNED, HELD, AWAITING_TRANSLATION, AWAITING_SECOND, AWAITING_SAFETY ->
                Decision.accepted(new InjectFact.InjectSkipped(planned.inject().id()));
            case SKIPPED -> Decision.rejected(Rejection.INJECT_ALREADY_SKIPPED);
            case RELEASED -> Decision.rejected(Rejection.INJECT_ALREADY_RELEASED);
            case RECALLED -> Decision.rejected(Rejection.INJECT_ALREADY_RECALLED);
        };
    }

    private static Decision restore(PlannedInject planned) {
        return planned.state() == InjectState.SKIPPED
                ? Decision.accepted(
                        new InjectFact.InjectRestored(planned.inject().id()))
                : Decision.rejected(Rejection.INJECT_NOT_SKIPPED);
    }

    private static Decision recall(Situation situation, PlannedInject planned, LocalizedText reason) {
        return switch (planned.state()) {
            case RELEASED -> {
                List<Fact> facts = new ArrayList<>();
                facts.add(new InjectFact.InjectRecalled(planned.inject().id(), reason));
                facts.addAll(Corrections.ofRecall(situation, planned));
                yield new Decision.Accepted(facts);
            }
            case RECALLED -> Decision.rejected(Rejection.INJECT_ALREADY_RECALLED);
            case PLANNED, HELD, SKIPPED, AWAITING_TRANSLATION, AWAITING_SECOND, AWAITING_SAFETY ->
                Decision.rejected(Rejection.INJECT_NOT_RELEASED);
        };
    }

    /** Only what is new: devices repeat themselves. A mark of an inject that the person never got is passed over. */
    private static Decision mark(Situation situation, List<Mark> marks) {
        if (situation.caller() == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        PersonId person = situation.caller().id();
        List<Mark> news = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Mark mark : marks) {
            PlannedInject planned = situation.exercise().msel().find(mark.inject());
            Release release = planned == null ? null : planned.release();
            Integer revision = planned == null ? null : revisionShown(planned, person, mark.revision());
            boolean byDevice = mark.kind() == MarkKind.SHOWN || mark.kind() == MarkKind.READ;
            if (release != null
                    && byDevice
                    && release.reached(person)
                    && release.progressOf(person, revision).isNews(mark.kind(), mark.language())
                    && seen.add(List.of(
                            mark.inject(),
                            mark.kind(),
                            Optional.ofNullable(mark.language()),
                            Optional.ofNullable(revision)))) {
                news.add(mark.of(revision));
            }
        }
        return news.isEmpty() ? Decision.accepted() : Decision.accepted(new InjectFact.InjectsMarked(person, news));
    }

    /** As {@link #revisionSeen}; what a small correction has changed since is told from what it says now. */
    private static @Nullable Integer revisionShown(PlannedInject planned, PersonId person, @Nullable Integer said) {
        Release release = planned.release();
        if (release == null || (said != null && said < planned.revision())) {
            return said;
        }
        return revisionSeen(release, person, said);
    }

    /**
     * Which words somebody saw, in the journal for good: null where it has said the same since it went out, so that
     * whoever says no revision is not taken to have seen what had not reached them.
     */
    static @Nullable Integer revisionSeen(Release release, PersonId person, @Nullable Integer said) {
        return said != null && release.correction() != null ? said : release.revisionReached(person);
    }

    /** The same answer whether an inject is only planned or does not exist: nobody can find out by asking. */
    private static Decision acknowledge(Situation situation, InjectCommand.AcknowledgeInject command) {
        if (situation.caller() == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        PersonId person = situation.caller().id();
        PlannedInject planned = situation.exercise().msel().find(command.inject());
        Release release = planned == null ? null : planned.release();
        if (release == null || !release.reached(person)) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        Integer seen = revisionSeen(release, person, command.revision());
        return release.progressOf(person, seen).has(MarkKind.ACKNOWLEDGED)
                ? Decision.accepted()
                : Decision.accepted(new InjectFact.InjectAcknowledged(
                        command.inject(), person, situation.time(), command.takenAt(), command.language(), seen));
    }

    /** Keeps only cursors by which an inject was delivered: the rest is not worth an entry. */
    private static Decision noteDeliveries(Situation situation, Map<PersonId, Long> cursors) {
        Map<PersonId, Long> news = new HashMap<>();
        cursors.forEach((person, cursor) -> {
            if (!Deliveries.between(situation.exercise(), person, cursor).isEmpty()) {
                news.put(person, cursor);
            }
        });
        return news.isEmpty() ? Decision.accepted() : Decision.accepted(new InjectFact.DeliveriesNoted(news));
    }
}
