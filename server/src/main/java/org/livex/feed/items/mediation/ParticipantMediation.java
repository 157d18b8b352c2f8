package org.livex.feed.items.mediation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationState;
import org.livex.exercise.place.Place;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.Reader;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.inject.ParticipantInject;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** A call for a mediator as one of its people sees it. Who was called in vain learns that it is settled and no more. */
final class ParticipantMediation {
    private ParticipantMediation() {}

    static void write(ObjectNode json, Exercise exercise, Mediation mediation, Reader reader) {
        Person person = reader.person();
        List<Language> languages = reader.languages();
        boolean mediates = mediation.isOf(person.id());
        boolean asked = !mediates && mediation.requester().equals(person.id());
        String state = asked || mediates ? state(exercise, mediation) : stateForCalled(mediation, person.id());
        json.put("role", mediates ? "mediator" : asked ? "requester" : "called").put("state", state);
        ItemJson.languages(json.putArray("languages"), mediation.request().languages());
        json.put("ring", exercise.mediations().rings(mediation, person.id()));
        MediationItems.asked(json, exercise, mediation);
        if (asked || mediates || state.equals("calling")) {
            about(json, exercise, mediation, languages);
            people(json, exercise, mediation);
            MediationItems.times(json, exercise, mediation);
        }
        if (asked && mediation.state() == MediationState.CALLING) {
            json.put("calling", exercise.mediations().ringing(mediation).size());
        }
        if (mediates && mediation.session() != null && mediation.session().report() != null) {
            json.set("report", DomainJson.tree(mediation.session().report()));
        }
        InjectId inject = mediation.request().inject();
        if (inject != null && (asked || mediates)) {
            ObjectNode named = json.putObject("inject").put("id", inject.value());
            if (mediates && !mediation.state().isOver()) {
                toInterpret(named, exercise, mediation, inject, languages);
            }
        }
    }

    private static String state(Exercise exercise, Mediation mediation) {
        boolean nobody = mediation.state() == MediationState.CALLING
                && exercise.mediations().ringing(mediation).isEmpty();
        return nobody ? "nobody-free" : DomainJson.word(mediation.state());
    }

    private static String stateForCalled(Mediation mediation, PersonId person) {
        if (mediation.state() == MediationState.CANCELLED) {
            return "cancelled";
        }
        if (mediation.calls().declined().contains(person)) {
            return "declined";
        }
        if (mediation.state() == MediationState.NOT_BEGUN && mediation.mediator() == null) {
            return DomainJson.word(MediationState.NOT_BEGUN);
        }
        PersonId sent = mediation.calls().dispatchedTo();
        boolean open = mediation.state() == MediationState.CALLING && (sent == null || sent.equals(person));
        return open ? "calling" : "taken";
    }

    private static void about(ObjectNode json, Exercise exercise, Mediation mediation, List<Language> languages) {
        json.put("scene", mediation.request().scene());
        if (mediation.request().gender() != null) {
            json.put("genderRequested", DomainJson.word(mediation.request().gender()));
        }
        PlaceId id = mediation.request().place();
        Place place = id == null ? null : exercise.scenario().find(Place.class, id);
        if (place != null) {
            json.putObject("place")
                    .put("id", place.id().value())
                    .put("latitude", place.point().latitude())
                    .put("longitude", place.point().longitude())
                    .put("radiusMetres", place.radiusMetres())
                    .set("name", TextJson.of(place.name(), languages));
        }
    }

    private static void people(ObjectNode json, Exercise exercise, Mediation mediation) {
        person(json, "requester", exercise.roster().find(mediation.requester()));
        PersonId mediator = mediation.mediator();
        if (mediator != null) {
            person(json, "mediator", exercise.roster().find(mediator));
        }
    }

    private static void person(ObjectNode json, String field, @Nullable Person person) {
        if (person != null) {
            ItemJson.speaker(json.putObject(field), person);
        }
    }

    /** Whoever comes to interpret must read it, though it was not sent to them. */
    private static void toInterpret(
            ObjectNode json, Exercise exercise, Mediation mediation, InjectId id, List<Language> languages) {
        PlannedInject planned = exercise.msel().find(id);
        Release release = planned == null ? null : planned.release();
        if (planned == null || release == null || planned.state() != InjectState.RELEASED) {
            return;
        }
        Person requester = exercise.roster().find(mediation.requester());
        ParticipantInject.content(
                json,
                exercise,
                planned.inject(),
                release.stamp().at(),
                languages,
                ParticipantInject.filling(exercise, requester, release));
    }
}
