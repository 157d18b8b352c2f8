package org.livex.feed;

import org.livex.exercise.Deliveries;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.PersonId;

/** What injects in play change. */
final class InjectChanges {
    private final ChangeNotes notes;
    private final TextChanges texts;

    InjectChanges(ChangeNotes notes, TextChanges texts) {
        this.notes = notes;
        this.texts = texts;
    }

    void follow(InjectFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case InjectFact.InjectReleased f -> {
                notes.shared(new Item(ItemKind.INJECT, f.inject().value()), seq);
                moved(f.inject(), after, seq);
            }
            case InjectFact.InjectAwaitsTranslation f -> moved(f.inject(), after, seq);
            case InjectFact.InjectHeld f -> moved(f.inject(), after, seq);
            case InjectFact.InjectLetGo f -> moved(f.inject(), after, seq);
            case InjectFact.InjectSkipped f -> moved(f.inject(), after, seq);
            case InjectFact.InjectRestored f -> moved(f.inject(), after, seq);
            case InjectFact.InjectRecalled f -> {
                notes.shared(new Item(ItemKind.INJECT, f.inject().value()), seq);
                moved(f.inject(), after, seq);
            }
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

    private void moved(InjectId inject, Exercise after, long seq) {
        notes.msel(inject, seq);
        texts.wanted(inject, after, seq);
    }

    private void progressed(InjectId inject, PersonId person, long seq) {
        notes.control(Item.progress(inject, person), seq);
        notes.own(person, new Item(ItemKind.RECEIPT, inject.value()), seq);
    }
}
