package org.livex.feed;

import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.world.DocumentFact;
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
