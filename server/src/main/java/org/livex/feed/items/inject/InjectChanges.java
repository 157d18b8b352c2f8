package org.livex.feed.items.inject;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.evolution.Deliveries;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What injects in play change. */
public final class InjectChanges {
    private final ChangeNotes notes;

    /** One of each for all whose it is. */
    private final Map<InjectId, Item> receipts = new HashMap<>();

    public InjectChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(InjectFact fact, Exercise before, long seq) {
        switch (fact) {
            case InjectFact.InjectReleased f -> {
                notes.shared(new Item(ItemKind.INJECT, f.inject().value()), seq);
                notes.msel(f.inject(), seq);
            }
            case InjectFact.InjectAwaitsTranslation f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectHeld f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectLetGo f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectSkipped f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectRestored f -> notes.msel(f.inject(), seq);
            case InjectFact.InjectRecalled f -> {
                notes.shared(new Item(ItemKind.INJECT, f.inject().value()), seq);
                notes.msel(f.inject(), seq);
                PlannedInject recalled = before.msel().find(f.inject());
                if (recalled != null && recalled.release() != null) {
                    // It rings at nobody any more, also where the recall itself is not to be read.
                    recalled.release()
                            .recipients()
                            .forEach(person -> notes.control(Item.progress(f.inject(), person), seq));
                }
            }
            case InjectFact.InjectCorrected f -> {
                notes.shared(new Item(ItemKind.INJECT, f.inject().value()), seq);
                notes.msel(f.inject(), seq);
                notes.forecasts(f.inject(), seq);
                PlannedInject corrected = before.msel().find(f.inject());
                if (corrected != null && corrected.release() != null) {
                    Set<PersonId> again =
                            f.people() == null ? corrected.release().recipients() : f.people();
                    again.forEach(person -> progressed(before, f.inject(), person, seq));
                }
            }
            case InjectFact.DeliveriesNoted f ->
                f.cursors()
                        .forEach((person, cursor) -> Deliveries.between(before, person, cursor)
                                .forEach(inject -> notes.control(progress(before, inject, person), seq)));
            case InjectFact.InjectsMarked f -> {
                for (Mark mark : f.marks()) {
                    progressed(before, mark.inject(), f.person(), seq);
                }
            }
            case InjectFact.InjectAnswered f -> {
                progressed(before, f.inject(), f.person(), seq);
                notes.replied(f.inject(), before, seq);
            }
            case InjectFact.InjectAcknowledged f -> {
                progressed(before, f.inject(), f.person(), seq);
                notes.forecasts(f.inject(), seq);
            }
        }
    }

    private void progressed(Exercise exercise, InjectId inject, PersonId person, long seq) {
        notes.control(progress(exercise, inject, person), seq);
        Item receipt = receipts.computeIfAbsent(inject, id -> new Item(ItemKind.RECEIPT, id.value()));
        notes.own(person, receipt, seq);
    }

    /** By the ids that the state has anyway: of those of a fact each is another copy. */
    private static Item progress(Exercise exercise, InjectId inject, PersonId person) {
        PlannedInject planned = exercise.msel().find(inject);
        return Item.progress(
                planned == null ? inject : planned.inject().id(),
                exercise.roster().known(person));
    }
}
