package org.livex.feed;

import org.livex.exercise.Deliveries;
import org.livex.exercise.Exercise;
import org.livex.exercise.InjectFact;
import org.livex.exercise.InjectId;
import org.livex.exercise.Mark;
import org.livex.exercise.PersonId;

/** What injects in play change. */
final class InjectChanges {
    private final ChangeNotes notes;

    InjectChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    void follow(InjectFact fact, Exercise before, long seq) {
        switch (fact) {
            case InjectFact.InjectReleased f -> sent(f.inject(), seq);
            case InjectFact.InjectHeld f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectLetGo f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectSkipped f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectRestored f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectRecalled f -> sent(f.inject(), seq);
            case InjectFact.DeliveriesNoted f ->
                f.cursors()
                        .forEach((person, cursor) -> Deliveries.between(before, person, cursor)
                                .forEach(inject -> notes.control(Item.progress(inject, person), seq)));
            case InjectFact.InjectsMarked f -> {
                for (Mark mark : f.marks()) {
                    progressed(mark.inject(), f.person(), seq);
                }
            }
            case InjectFact.InjectAcknowledged f -> {
                progressed(f.inject(), f.person(), seq);
                notes.forecasts(f.inject(), seq);
            }
        }
    }

    private void sent(InjectId inject, long seq) {
        notes.shared(new Item(ItemKind.INJECT, inject.value()), seq);
        notes.msel(inject, seq);
    }

    private void progressed(InjectId inject, PersonId person, long seq) {
        notes.control(Item.progress(inject, person), seq);
        notes.own(person, new Item(ItemKind.RECEIPT, inject.value()), seq);
    }
}
