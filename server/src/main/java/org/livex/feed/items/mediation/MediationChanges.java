package org.livex.feed.items.mediation;

import java.util.HashSet;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationState;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** A call for a mediator is shown to who asked, to whom it was ever rung at, and to control; to nobody else. */
public final class MediationChanges {
    private final ChangeNotes notes;

    public MediationChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(MediationFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case MediationFact.MediatorRequested f -> everybodyOf(f.mediation(), after, seq);
            case MediationFact.MediatorsCalled f -> everybodyOf(f.mediation(), after, seq);
            case MediationFact.MediationAccepted f -> everybodyOf(f.mediation(), after, seq);
            case MediationFact.MediationDeclined f -> everybodyOf(f.mediation(), after, seq);
            case MediationFact.MediatorDispatched f -> everybodyOf(f.mediation(), after, seq);
            case MediationFact.MediationCancelled f -> everybodyOf(f.mediation(), after, seq);
            case MediationFact.SessionStarted f -> bothOf(f.mediation(), after, seq);
            case MediationFact.SessionEnded f -> bothOf(f.mediation(), after, seq);
            case MediationFact.AvailabilitySet f -> {
                Person person = after.roster().find(f.person());
                if (person != null) {
                    notes.me(person, seq);
                }
            }
        }
        othersThatRing(before, after, seq);
    }

    /** At ENDEX nobody is called any more; where play stands still, so does how long somebody waits. */
    public void clock(Exercise before, Exercise after, long seq) {
        boolean stoppedOrWentOn = before.clock().phase() != after.clock().phase();
        before.mediations().open().forEach(old -> {
            Mediation mediation = after.mediations().find(old.id());
            if (mediation != null && mediation.state() != old.state()) {
                everybodyOf(old.id(), after, seq);
            } else if (stoppedOrWentOn && old.state() == MediationState.CALLING) {
                notes.control(item(old.id()), seq);
            }
        });
    }

    /** Who accepts one call is no longer rung at by another, and is again when the session is over. */
    private void othersThatRing(Exercise before, Exercise after, long seq) {
        after.mediations()
                .open()
                .filter(mediation -> mediation.state() == MediationState.CALLING)
                .forEach(mediation -> {
                    Mediation old = before.mediations().find(mediation.id());
                    if (old != null
                            && !before.mediations()
                                    .ringing(old)
                                    .equals(after.mediations().ringing(mediation))) {
                        everybodyOf(mediation.id(), after, seq);
                    }
                });
    }

    private void everybodyOf(MediationId id, Exercise after, long seq) {
        Mediation mediation = after.mediations().find(id);
        if (mediation != null) {
            Set<PersonId> people = new HashSet<>(mediation.calls().called());
            people.add(mediation.requester());
            tell(mediation, people, seq);
        }
    }

    private void bothOf(MediationId id, Exercise after, long seq) {
        Mediation mediation = after.mediations().find(id);
        if (mediation != null) {
            PersonId mediator = mediation.mediator();
            tell(
                    mediation,
                    mediator == null ? Set.of(mediation.requester()) : Set.of(mediation.requester(), mediator),
                    seq);
        }
    }

    private void tell(Mediation mediation, Set<PersonId> people, long seq) {
        Item item = item(mediation.id());
        notes.control(item, seq);
        people.forEach(person -> notes.own(person, item, seq));
    }

    private static Item item(MediationId id) {
        return new Item(ItemKind.MEDIATION, id.value());
    }
}
