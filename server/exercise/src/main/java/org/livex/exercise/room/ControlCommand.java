package org.livex.exercise.room;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.inject.PropState;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RuleId;
import org.livex.exercise.words.ids.ShiftEntryId;
import org.livex.exercise.words.ids.StorylineId;

/** What controllers and the safety officer do among themselves; participants see nothing of it. */
public sealed interface ControlCommand extends Command {
    /** New where {@code basedOn} is 0, else instead of that revision. */
    record WriteCell(Cell cell, int basedOn) implements ControlCommand {}

    /** What it was responsible for is nobody's then. */
    record RemoveCell(CellId cell) implements ControlCommand {}

    /** {@code to} null: nobody. */
    record AssignStoryline(StorylineId storyline, @Nullable Responsible to) implements ControlCommand {}

    /** Nothing changes hands before the other side accepts. */
    record OfferHandOver(HandOverId handOver, Set<StorylineId> storylines, Responsible to, String note)
            implements ControlCommand {
        public OfferHandOver {
            storylines = Set.copyOf(storylines);
            note = WrongField.read("note", note, Texts::note);
            if (storylines.isEmpty() || storylines.size() > 100) {
                throw new WrongField("storylines", "needs 1 to 100 storylines");
            }
        }
    }

    record AcceptHandOver(HandOverId handOver) implements ControlCommand {}

    record DeclineHandOver(HandOverId handOver, String reason) implements ControlCommand {
        public DeclineHandOver {
            reason = WrongField.read("reason", reason, Texts::note);
        }
    }

    record WithdrawHandOver(HandOverId handOver) implements ControlCommand {}

    record WriteShiftEntry(
            ShiftEntryId entry,
            String text,
            @Nullable InjectId inject,
            @Nullable PersonId person,
            @Nullable StorylineId storyline)
            implements ControlCommand {
        public WriteShiftEntry {
            text = WrongField.read("text", text, Texts::filledNote);
        }
    }

    /** By another controller than who asked; {@code basedOn} is the revision of the inject that they have read. */
    record ConfirmRelease(InjectId inject, int basedOn) implements ControlCommand {}

    record RefuseRelease(InjectId inject, String reason) implements ControlCommand {
        public RefuseRelease {
            reason = WrongField.read("reason", reason, Texts::filledNote);
        }
    }

    /** How long ad-hoc injects wait for the safety officer; zero: they are only shown. */
    record SetSafetyHold(Duration hold) implements ControlCommand {
        static final Duration LONGEST = Duration.ofMinutes(10);

        public SetSafetyHold {
            if (hold.isNegative() || hold.compareTo(LONGEST) > 0) {
                throw new WrongField("hold", "is not between 0 and 10 minutes");
            }
        }
    }

    /** By the safety officer, of the revision that they have read. */
    record LetThrough(InjectId inject, int basedOn) implements ControlCommand {}

    record StopInject(InjectId inject, String reason) implements ControlCommand {
        public StopInject {
            reason = WrongField.read("reason", reason, Texts::filledNote);
        }
    }

    record AnswerCall(InjectId inject, RuleId rule, String note) implements ControlCommand {
        public AnswerCall {
            note = WrongField.read("note", note, Texts::filledNote);
        }
    }

    /** Somebody whom an inject did not reach was told of it in person. */
    record TellByVoice(InjectId inject, PersonId person) implements ControlCommand {}

    /** Where a physical prop is now; the last word counts. */
    record TickProp(InjectId inject, PropState state) implements ControlCommand {}

    /** By the director: everything of the exercise as one file. */
    record TakeArchive() implements ControlCommand {}

    /** By the director, after ENDEX: what people did goes to the learning record store that the operator named. */
    record GiveStatements() implements ControlCommand {}

    /** The server's own: what the gateway for short messages took. {@code inject} is null for a red stop, {@code untold} for nobody. */
    record NotePeopleTexted(
            @Nullable InjectId inject, int people, @Nullable Integer untold) implements ControlCommand {
        public NotePeopleTexted {
            if (untold != null && untold < 1) {
                throw new WrongField("untold", "nobody");
            }
            if (people < 0 || (people == 0 && untold == null)) {
                throw new WrongField("people", "nobody");
            }
        }
    }

    /** The server's own: {@code person} has it play the whole plan. */
    record NoteDryRunStarted(PersonId person, long seed, double answering, boolean byHand) implements ControlCommand {}

    /** The server's own. */
    record NoteDryRunEnded(long started, DryRunResult result) implements ControlCommand {}
}
