package org.livex.exercise.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.PropState;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RuleId;
import org.livex.exercise.words.ids.ShiftEntryId;
import org.livex.exercise.words.ids.StorylineId;

/** What happened in the control room. */
public sealed interface ControlFact extends Fact {
    record CellWritten(Cell cell, int revision) implements ControlFact {}

    record CellRemoved(CellId cell) implements ControlFact {}

    record StorylineAssigned(
            StorylineId storyline, @Nullable Responsible to) implements ControlFact {}

    record HandOverOffered(HandOverId handOver, Set<StorylineId> storylines, PersonId from, Responsible to, String note)
            implements ControlFact {
        public HandOverOffered {
            storylines = Set.copyOf(storylines);
        }
    }

    record HandOverAccepted(HandOverId handOver, PersonId person) implements ControlFact {}

    record HandOverDeclined(HandOverId handOver, PersonId person, String reason) implements ControlFact {}

    record HandOverWithdrawn(HandOverId handOver, PersonId person) implements ControlFact {}

    record ShiftEntryWritten(
            ShiftEntryId entry,
            String text,
            @Nullable InjectId inject,
            @Nullable PersonId person,
            @Nullable StorylineId storyline)
            implements ControlFact {}

    record HandlingWritten(InjectId inject, Handling handling, int revision) implements ControlFact {}

    /** A controller wants it to be no longer sensitive: another one, or the director, must want so too. */
    record SensitiveLiftWanted(InjectId inject) implements ControlFact {}

    /** Written in play and wanted out at once: the safety officer sees it. */
    record AdHocInjectSent(InjectId inject) implements ControlFact {}

    /** {@code first} null: its trigger asked for it, at {@code due}. {@code recipients} null: its audience. */
    record SecondPersonWanted(
            InjectId inject,
            @Nullable PersonId first,
            @Nullable ExerciseTime due,
            @Nullable Duration waitAtMost,
            @Nullable Set<PersonId> recipients)
            implements ControlFact {}

    record ReleaseConfirmed(InjectId inject, PersonId person) implements ControlFact {}

    record ReleaseRefused(InjectId inject, PersonId person, String reason) implements ControlFact {}

    record SafetyHoldSet(Duration hold) implements ControlFact {}

    /** {@code until} null: until the safety officer lets it through, for it was stopped before. */
    record InjectHeldForSafety(
            InjectId inject,
            @Nullable Instant until,
            @Nullable Duration waitAtMost) implements ControlFact {}

    record InjectLetThrough(InjectId inject, PersonId person) implements ControlFact {}

    record InjectStopped(InjectId inject, PersonId person, String reason) implements ControlFact {}

    /** These people had not answered. {@code callsController} where a human must do something about it. */
    record NoAnswerFound(InjectId inject, RuleId rule, Set<PersonId> people, boolean callsController)
            implements ControlFact {
        public NoAnswerFound {
            people = Set.copyOf(people);
        }
    }

    record CallAnswered(InjectId inject, RuleId rule, PersonId person, String note) implements ControlFact {}

    record ToldByVoice(InjectId inject, PersonId person, PersonId by) implements ControlFact {}

    record PropTicked(InjectId inject, PropState state) implements ControlFact {}

    /** The director has everything of the exercise made into one file, to be taken away. */
    record ArchiveTaken() implements ControlFact {}

    /** The director has what people did sent to a learning record store. */
    record StatementsGiven() implements ControlFact {}

    /**
     * What the server found when it started: entries {@code from} to {@code to} are gone, or are not as written. {@code after} is
     * the time of the last one before them, {@code until} when they ended; null where nothing tells.
     */
    record JournalDamaged(
            DamageKind damage,
            long from,
            long to,
            @Nullable Instant after,
            @Nullable Instant until) implements ControlFact {
        public JournalDamaged {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("entries are counted from 1, the first one first");
            }
        }
    }

    /**
     * To so many people a short message went to read their phones: for an inject that they must acknowledge; null: for a red stop.
     * For {@code untold} more the gateway took none; null: for nobody.
     */
    record PeopleTexted(
            @Nullable InjectId inject, int people, @Nullable Integer untold) implements ControlFact {
        public PeopleTexted {
            if (people < 0 || (people == 0 && untold == null) || (untold != null && untold < 1)) {
                throw new IllegalArgumentException("nobody");
            }
        }
    }

    /** The whole plan is played as it is now; {@code answering} is the share of people who answer, 0 to 1. */
    record DryRunStarted(PersonId person, long seed, double answering, boolean byHand) implements ControlFact {}

    /** {@code started} is the seq of its beginning. */
    record DryRunEnded(long started, DryRunResult result) implements ControlFact {}
}
