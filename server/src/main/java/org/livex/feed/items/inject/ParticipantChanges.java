package org.livex.feed.items.inject;

import org.livex.exercise.Exercise;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.changes.RecordedAction;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.livex.journal.Entry;

/** What people change by what they do with their devices. */
public final class ParticipantChanges {
    private final ChangeNotes notes;
    private int actions;

    public ParticipantChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void nextEntry() {
        actions = 0;
    }

    public void follow(ParticipantFact fact, Entry entry, Exercise after) {
        long seq = entry.seq();
        switch (fact) {
            case ParticipantFact.ActionRecorded f -> {
                int number = actions++;
                String id =
                        number == 0 ? entry.command().value() : entry.command().value() + "." + number;
                notes.acted(new RecordedAction(id, f, entry.at()), seq);
                if (f.action().inject() != null) {
                    notes.control(Item.progress(f.action().inject(), f.person()), seq);
                    notes.replied(f.action().inject(), after, seq);
                }
                notes.forecasts(f.action().kind(), seq);
                f.action().captures().forEach(capture -> notes.pictured(capture.peopleOrNone(), after, seq));
            }
            case ParticipantFact.LanguagesChosen f -> {
                known(f.person(), after, seq);
                startDeskAnew(f.person(), after, seq);
            }
            case ParticipantFact.ConsentGiven f -> known(f.person(), after, seq);
            case ParticipantFact.ConsentWithdrawn f -> {
                known(f.person(), after, seq);
                after.presence().visits().keySet().forEach(place -> notes.control(ItemKind.PRESENCE, place, seq));
            }
            case ParticipantFact.BriefingConfirmed f -> ready(f.person(), seq);
            case ParticipantFact.Attended f -> ready(f.person(), seq);
            case ParticipantFact.Practised f -> ready(f.person(), seq);
        }
    }

    private void ready(PersonId person, long seq) {
        notes.own(person, Item.readiness(person), seq);
        notes.control(Item.readiness(person), seq);
    }

    private void known(PersonId id, Exercise after, long seq) {
        Person person = after.roster().find(id);
        if (person != null) {
            notes.person(person, seq);
        }
    }

    /** What is wanted at once reaches a mediator by the languages that they read. */
    private void startDeskAnew(PersonId id, Exercise after, long seq) {
        Person person = after.roster().find(id);
        if (person != null && person.function() == PersonFunction.CULTURAL_MEDIATOR) {
            notes.startAnew(id, seq);
        }
    }
}
