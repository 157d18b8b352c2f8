package org.livex.feed.items.duty;

import org.livex.exercise.Exercise;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** Duties that begin, and each ticking, which is an item of its own. */
public final class DutyChanges {
    private final ChangeNotes notes;

    public DutyChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(DutyFact fact, long seq) {
        switch (fact) {
            case DutyFact.DutiesOpened f ->
                f.duties().forEach(duty -> notes.both(new Item(ItemKind.DUTY, duty.value()), seq));
            case DutyFact.DutyTicked f ->
                notes.both(new Item(ItemKind.DUTY_TICK, f.tick().value()), seq);
            case DutyFact.DutyUnticked f ->
                notes.both(new Item(ItemKind.DUTY_TICK, f.tick().value()), seq);
        }
    }

    /** Until when they are of now is said in each of its duties. */
    public void planned(PlanFact fact, Exercise after, long seq) {
        if (fact instanceof PlanFact.PhaseWritten(ExercisePhase phase)) {
            moved(phase.id(), after, seq);
        }
    }

    private void moved(PhaseId phase, Exercise after, long seq) {
        after.scenario()
                .all(Duty.class)
                .filter(duty -> duty.phases().contains(phase))
                .forEach(duty -> notes.shared(new Item(ItemKind.DUTY, duty.id().value()), seq));
    }
}
