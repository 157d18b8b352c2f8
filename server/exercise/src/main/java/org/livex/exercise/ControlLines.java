package org.livex.exercise;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.StorylineId;

/** Makes the lines of the shift log for what the control room does. */
record ControlLines(ShiftLines lines) {
    @Nullable ShiftEntry of(ControlFact fact) {
        return switch (fact) {
            case ControlFact.ShiftEntryWritten f ->
                new ShiftEntry(
                        f.entry(),
                        ShiftEntry.Kind.NOTE,
                        lines.at(),
                        lines.stamp(),
                        lines.stamp().by(),
                        f.text(),
                        f.inject(),
                        f.person(),
                        f.storyline(),
                        null,
                        null,
                        null);
            case ControlFact.StorylineAssigned f ->
                lines.line(ShiftEntry.Kind.ASSIGNED, null, null, null, f.storyline(), f.to());
            case ControlFact.HandOverOffered f -> offered(f);
            case ControlFact.HandOverAccepted f -> answered(ShiftEntry.Kind.HAND_OVER_ACCEPTED, f.handOver(), null);
            case ControlFact.HandOverDeclined f ->
                answered(ShiftEntry.Kind.HAND_OVER_DECLINED, f.handOver(), f.reason());
            case ControlFact.HandOverWithdrawn f -> answered(ShiftEntry.Kind.HAND_OVER_WITHDRAWN, f.handOver(), null);
            case ControlFact.HandlingWritten f -> handling(f);
            case ControlFact.SensitiveLiftWanted f ->
                lines.about(ShiftEntry.Kind.SENSITIVE_LIFT_WANTED, f.inject(), null);
            case ControlFact.AdHocInjectSent f -> lines.about(ShiftEntry.Kind.SENT, f.inject(), null);
            case ControlFact.SecondPersonWanted f -> lines.about(ShiftEntry.Kind.SECOND_WANTED, f.inject(), null);
            case ControlFact.ReleaseConfirmed f -> lines.about(ShiftEntry.Kind.RELEASE_CONFIRMED, f.inject(), null);
            case ControlFact.ReleaseRefused f -> lines.about(ShiftEntry.Kind.RELEASE_REFUSED, f.inject(), f.reason());
            case ControlFact.SafetyHoldSet f ->
                lines.said(ShiftEntry.Kind.SAFETY_HOLD_SET, f.hold().toString());
            case ControlFact.InjectLetThrough f -> lines.about(ShiftEntry.Kind.LET_THROUGH, f.inject(), null);
            case ControlFact.InjectStopped f -> lines.about(ShiftEntry.Kind.STOPPED, f.inject(), f.reason());
            case ControlFact.NoAnswerFound f -> lines.about(ShiftEntry.Kind.NO_ANSWER, f.inject(), null);
            case ControlFact.CallAnswered f -> lines.about(ShiftEntry.Kind.CALL_ANSWERED, f.inject(), f.note());
            case ControlFact.ToldByVoice f ->
                lines.line(ShiftEntry.Kind.TOLD_BY_VOICE, null, f.inject(), f.person(), null, null);
            case ControlFact.ArchiveTaken _ -> lines.line(ShiftEntry.Kind.ARCHIVE_TAKEN, null, null, null, null, null);
            case ControlFact.StatementsGiven _ ->
                lines.line(ShiftEntry.Kind.STATEMENTS_GIVEN, null, null, null, null, null);
            case ControlFact.JournalDamaged f -> damaged(f);
            case ControlFact.PeopleTexted f -> texted(f);
            case ControlFact.CellRemoved f ->
                lines.line(ShiftEntry.Kind.CELL_REMOVED, null, null, null, null, new Responsible.OneCell(f.cell()));
            case ControlFact.CellWritten _,
                    ControlFact.InjectHeldForSafety _,
                    ControlFact.PropTicked _,
                    ControlFact.DryRunStarted _,
                    ControlFact.DryRunEnded _ -> null;
        };
    }

    /** How many; where the gateway took not all, of how many it took none, and how many there were: {@code 7 11}. */
    private ShiftEntry texted(ControlFact.PeopleTexted fact) {
        Integer untold = fact.untold();
        ShiftEntry.Kind kind = untold == null ? ShiftEntry.Kind.PEOPLE_TEXTED : ShiftEntry.Kind.PEOPLE_NOT_TEXTED;
        String many = untold == null ? String.valueOf(fact.people()) : untold + " " + (fact.people() + untold);
        return lines.line(kind, many, fact.inject(), null, null, null);
    }

    /** Which entries, and between when and when where that is known: {@code 51 100 2026-… 2026-…}. */
    private ShiftEntry damaged(ControlFact.JournalDamaged fact) {
        ShiftEntry.Kind kind = switch (fact.damage()) {
            case LOST -> ShiftEntry.Kind.ENTRIES_LOST;
            case CHANGED -> ShiftEntry.Kind.ENTRIES_CHANGED;
            case END_UNKNOWN -> ShiftEntry.Kind.ENTRIES_UNKNOWN;
        };
        return lines.said(
                kind, fact.from() + " " + fact.to() + " " + timeOrDash(fact.after()) + " " + timeOrDash(fact.until()));
    }

    private static String timeOrDash(@Nullable Instant time) {
        return time == null ? "-" : time.toString();
    }

    private @Nullable ShiftEntry handling(ControlFact.HandlingWritten fact) {
        boolean was = lines.before().control().safeguards().isSensitive(fact.inject());
        if (was == fact.handling().sensitive()) {
            return null;
        }
        return lines.about(was ? ShiftEntry.Kind.SENSITIVE_LIFTED : ShiftEntry.Kind.SENSITIVE_SET, fact.inject(), null);
    }

    private ShiftEntry offered(ControlFact.HandOverOffered fact) {
        return lines.line(
                ShiftEntry.Kind.HAND_OVER_OFFERED,
                fact.note().isBlank() ? null : fact.note(),
                null,
                null,
                one(fact.storylines()),
                fact.to());
    }

    private @Nullable ShiftEntry answered(ShiftEntry.Kind kind, HandOverId id, @Nullable String text) {
        HandOver handOver = lines.before().control().duties().handOvers().get(id);
        return handOver == null
                ? null
                : lines.line(kind, text, null, handOver.from(), one(handOver.storylines()), handOver.to());
    }

    /** The first by id; the hand-over itself has them all. */
    private static StorylineId one(Set<StorylineId> storylines) {
        return storylines.stream().min(Comparator.comparing(StorylineId::value)).orElseThrow();
    }
}
