package org.livex.feed.items.safety;

import java.util.Set;
import org.livex.exercise.BrakeRules;
import org.livex.exercise.Exercise;
import org.livex.exercise.safety.Brake;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What changes with a red stop, and with a brake for those alone who hear it. */
public final class SafetyChanges {
    private final ChangeNotes notes;

    public SafetyChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(SafetyFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case SafetyFact.RedStopCalled _, SafetyFact.RedStopExplained _, SafetyFact.AllClearGiven _ ->
                notes.both(Item.RED_STOP, seq);
            case SafetyFact.RedStopConfirmed f -> {
                notes.control(Item.RED_STOP, seq);
                notes.own(f.person(), Item.RED_STOP, seq);
            }
            case SafetyFact.BrakePulled f -> {
                if (before.brakes().of(f.person()) != null) {
                    heard(f.person(), before, after, seq);
                }
                brake(f.person(), after, seq);
            }
            case SafetyFact.BrakeAnswered f -> brake(f.person(), after, seq);
        }
    }

    /**
     * Whoever hears brakes from now on hears those that are open; who does no longer forgets what they heard, and what they said is
     * gone for the others.
     */
    public void heard(Exercise before, Exercise after, long seq) {
        for (Brake brake : after.brakes().all().values()) {
            if (brake.isOpen()) {
                heard(brake.person(), before, after, seq);
                Brake was = before.brakes().of(brake.person());
                if (was != null && !was.answers().equals(brake.answers())) {
                    brake(brake.person(), after, seq);
                }
            }
        }
    }

    private void heard(PersonId person, Exercise before, Exercise after, long seq) {
        Set<PersonId> heard = BrakeRules.hearers(before, person);
        Set<PersonId> hear = BrakeRules.hearers(after, person);
        Item brake = item(person);
        hear.stream().filter(hearer -> !heard.contains(hearer)).forEach(hearer -> notes.own(hearer, brake, seq));
        heard.stream().filter(hearer -> !hear.contains(hearer)).forEach(hearer -> {
            notes.forgetOwn(hearer, brake, seq);
            notes.startAnew(hearer, seq);
        });
    }

    private void brake(PersonId person, Exercise after, long seq) {
        Item brake = item(person);
        notes.own(person, brake, seq);
        BrakeRules.hearers(after, person).forEach(hearer -> notes.own(hearer, brake, seq));
    }

    private static Item item(PersonId person) {
        return new Item(ItemKind.BRAKE, person.value());
    }
}
