package org.livex.feed;

import java.util.Set;
import org.livex.exercise.ClockFact;
import org.livex.exercise.CommsFact;
import org.livex.exercise.ControlFact;
import org.livex.exercise.DocumentFact;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.InjectFact;
import org.livex.exercise.MediaFact;
import org.livex.exercise.MediationFact;
import org.livex.exercise.ParticipantFact;
import org.livex.exercise.PersonId;
import org.livex.exercise.PlanFact;
import org.livex.exercise.PresenceFact;
import org.livex.exercise.RequestFact;
import org.livex.exercise.RosterFact;
import org.livex.exercise.SafetyFact;
import org.livex.exercise.TalkFact;
import org.livex.exercise.TaskFact;
import org.livex.exercise.TextFact;
import org.livex.journal.Entry;

/** Which items each fact changes, and for whom: one class for each group of facts. */
final class FeedChanges {
    private final ChangeNotes notes;
    private final PlanChanges plan;
    private final InjectChanges injects;
    private final ParticipantChanges participants;
    private final MediaChanges media;
    private final MediationChanges mediations;
    private final TalkChanges talk;
    private final TextChanges texts;
    private final RequestChanges requests;
    private final WorldChanges world;
    private final ControlRoomChanges controlRoom;

    FeedChanges(Feed feed) {
        notes = new ChangeNotes(feed);
        talk = new TalkChanges(notes);
        requests = new RequestChanges(notes);
        texts = new TextChanges(notes, talk, requests);
        world = new WorldChanges(notes);
        plan = new PlanChanges(notes, texts, world);
        injects = new InjectChanges(notes, texts);
        participants = new ParticipantChanges(notes);
        media = new MediaChanges(feed, notes);
        mediations = new MediationChanges(notes);
        controlRoom = new ControlRoomChanges(notes);
    }

    void follow(Entry entry, Exercise before, Exercise after) {
        notes.nextEntry();
        participants.nextEntry();
        for (Fact fact : entry.facts()) {
            switch (fact) {
                case PlanFact f -> {
                    plan.follow(f, before, after, entry.seq());
                    talk.planned(f, entry.seq());
                }
                case ClockFact _ -> notes.both(Item.CLOCK, entry.seq());
                case InjectFact f -> injects.follow(f, before, after, entry.seq());
                case ParticipantFact f -> participants.follow(f, entry, after);
                case SafetyFact f -> safety(f, entry.seq());
                case MediaFact f -> media.follow(f, after, entry.seq());
                case TalkFact f -> talk.follow(f, before, after, entry.seq());
                case MediationFact f -> mediations.follow(f, before, after, entry.seq());
                case RequestFact f -> requests.follow(f, after, entry.seq());
                case TaskFact f -> {
                    notes.task(f.inject(), f.person(), entry.seq());
                    notes.control(Item.progress(f.inject(), f.person()), entry.seq());
                }
                case TextFact f -> texts.follow(f, before, after, entry.seq());
                case RosterFact f -> world.follow(f, before, entry.seq());
                case DocumentFact f -> world.follow(f, before, after, entry.seq());
                case PresenceFact f -> participants.follow(f, entry.seq());
                case CommsFact f -> world.follow(f, after, entry.seq());
                case ControlFact f -> controlRoom.follow(f, before, after, entry.seq());
            }
        }
        controlRoom.log(before, after, entry.seq());
    }

    /** Whose own items the entry that was followed last changed. */
    Set<PersonId> people() {
        return notes.people();
    }

    private void safety(SafetyFact fact, long seq) {
        switch (fact) {
            case SafetyFact.RedStopCalled _, SafetyFact.AllClearGiven _ -> notes.both(Item.RED_STOP, seq);
            case SafetyFact.RedStopConfirmed f -> {
                notes.control(Item.RED_STOP, seq);
                notes.own(f.person(), Item.RED_STOP, seq);
            }
        }
    }
}
