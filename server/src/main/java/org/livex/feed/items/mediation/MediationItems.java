package org.livex.feed.items.mediation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.SessionTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.MediationId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;
import org.livex.json.DomainJson;

/** Calls for a mediator, for who asked and for whom it was ever rung at; for control the log of all. */
public final class MediationItems implements PersonalItems, ItemsOfControl {
    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        Mediation mediation = find(exercise, item);
        if (mediation != null && mediation.involves(reader.person().id())) {
            ParticipantMediation.write(json, exercise, mediation, reader);
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Mediation mediation = find(exercise, item);
        if (mediation != null) {
            ControlMediation.write(json, exercise, mediation);
        }
    }

    /** When it was asked for, and when the server heard of it and began to ring. */
    static void asked(ObjectNode json, Exercise exercise, Mediation mediation) {
        ItemJson.done(json, exercise, mediation.takenAt(), mediation.asked().at(), mediation.at());
        ItemJson.instant(json, "takenAt", mediation.takenAt());
        ItemJson.instant(json, "askedAt", mediation.asked().at());
    }

    /** How long the session lasted in play, where it is over and a clock tells. While it goes on it has no length. */
    static void times(ObjectNode json, Exercise exercise, Mediation mediation) {
        if (mediation.acceptance() != null) {
            ItemJson.instant(json, "acceptedAt", mediation.acceptance().stamp().at());
        }
        if (mediation.session() != null) {
            ItemJson.instant(json, "startedAt", mediation.session().started().at());
            Stamp ended = mediation.session().ended();
            ItemJson.instant(json, "endedAt", ended == null ? null : ended.at());
            SessionTime time = SessionTime.of(mediation.session(), exercise.clockHistory());
            json.put("sessionTime", DomainJson.word(time.kind()));
            if (time.lasted() != null) {
                json.put("lastedSeconds", time.lasted().toSeconds());
            }
        }
        if (mediation.cancelled() != null) {
            ItemJson.instant(json, "cancelledAt", mediation.cancelled().at());
        }
    }

    private static @Nullable Mediation find(Exercise exercise, Item item) {
        return exercise.mediations().find(new MediationId(item.id()));
    }
}
