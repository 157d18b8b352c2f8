package org.livex.feed;

import java.util.function.BiPredicate;
import org.livex.exercise.AddedThing;
import org.livex.exercise.Exercise;
import org.livex.exercise.comms.CommsCheck;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.CommsCheckId;
import org.livex.exercise.words.DocumentId;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.WorldEntryId;
import org.livex.exercise.world.DocumentFact;

/** What changes with the world, with its papers, with checks of phones and with who holds a role. */
final class WorldChanges {
    private final ChangeNotes notes;

    WorldChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    void entry(Item item, Exercise before, Exercise after, long seq) {
        notes.both(item, seq);
        OwnFields.sentPapers(after, OwnFields.from(new Issuer.OfWorld(new WorldEntryId(item.id()))))
                .forEach(sent -> notes.sent(sent, after, seq));
        forgottenBy(before, after, seq, (exercise, person) -> WorldItems.admits(exercise, item, person));
    }

    void place(PlaceId id, Exercise before, Exercise after, long seq) {
        notes.both(new Item(ItemKind.PLACE, id.value()), seq);
        forgottenBy(before, after, seq, (exercise, person) -> {
            Place place = exercise.scenario().find(Place.class, id);
            return place != null && place.audience().admits(person);
        });
    }

    void document(Item item, long seq) {
        notes.both(item, seq);
    }

    /** Where fewer may know of it than before. */
    void narrowed(AddedThing thing, Exercise before, Exercise after, long seq) {
        switch (thing) {
            case ActionKind kind ->
                forgotten(new Item(ItemKind.ACTION_KIND, kind.id().value()), before, after, seq);
            case RequestForm form ->
                forgotten(new Item(ItemKind.REQUEST_FORM, form.id().value()), before, after, seq);
            case Agency _, Persona _, Storyline _, Team _ -> {}
        }
    }

    void forgotten(Item item, Exercise before, Exercise after, long seq) {
        forgottenBy(before, after, seq, (exercise, person) -> ParticipantView.admits(exercise, item, person));
    }

    void follow(DocumentFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case DocumentFact.DocumentReleased f -> moved(f.document(), before, after, seq);
            case DocumentFact.DocumentWithdrawn f -> moved(f.document(), before, after, seq);
            case DocumentFact.DocumentOpened f -> notes.control(DocumentItems.item(f.document()), seq);
        }
    }

    void follow(CommsFact fact, Exercise after, long seq) {
        switch (fact) {
            case CommsFact.CommsCheckStarted f -> everybodyOf(f.check(), after, seq);
            case CommsFact.CommsCheckClosed f -> everybodyOf(f.check(), after, seq);
            case CommsFact.CommsCheckAnswered f -> {
                notes.control(CommsItems.item(f.check()), seq);
                notes.own(f.person(), CommsItems.item(f.check()), seq);
            }
        }
    }

    void follow(RosterFact fact, Exercise before, long seq) {
        switch (fact) {
            case RosterFact.PersonSwapped f -> {
                Person old = before.roster().find(f.person().id());
                if (old != null) {
                    notes.person(old, seq);
                }
                notes.person(f.person(), seq);
                notes.startAnew(f.person().id(), seq);
                before.presence().visits().keySet().forEach(place -> notes.control(ItemKind.PRESENCE, place, seq));
            }
        }
    }

    private void moved(DocumentId document, Exercise before, Exercise after, long seq) {
        Item item = DocumentItems.item(document);
        OwnFields.sentPapers(after, OwnFields.showing(document)).forEach(sent -> notes.sent(sent, after, seq));
        notes.both(item, seq);
        forgottenBy(before, after, seq, (exercise, person) -> DocumentItems.admits(exercise, item, person));
    }

    /** Whoever saw it and may not any more must forget it. */
    private void forgottenBy(Exercise before, Exercise after, long seq, BiPredicate<Exercise, Person> sees) {
        for (Person person : after.roster().people().values()) {
            if (!person.function().seesControl() && sees.test(before, person) && !sees.test(after, person)) {
                notes.startAnew(person.id(), seq);
            }
        }
    }

    private void everybodyOf(CommsCheckId id, Exercise after, long seq) {
        CommsCheck check = after.comms().find(id);
        if (check != null) {
            notes.control(CommsItems.item(id), seq);
            check.people().forEach(person -> notes.own(person, CommsItems.item(id), seq));
        }
    }
}
