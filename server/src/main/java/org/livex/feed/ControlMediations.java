package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.words.MediationId;
import org.livex.json.DomainJson;

/** The log of calls for mediators and of their sessions, as control has it. */
final class ControlMediations {
    private ControlMediations() {}

    static void mediation(ObjectNode json, Exercise exercise, MediationId id) {
        Mediation mediation = exercise.mediations().find(id);
        if (mediation == null) {
            return;
        }
        json.put("state", DomainJson.word(mediation.state()))
                .put("requester", mediation.requester().value())
                .put("at", mediation.at().toString());
        json.set("request", DomainJson.tree(mediation.request()));
        ItemJson.instant(json, "askedAt", mediation.asked().at());
        ItemJson.ids(json.putArray("called"), mediation.calls().called());
        ItemJson.ids(json.putArray("declined"), mediation.calls().declined());
        ItemJson.ids(json.putArray("ringing"), exercise.mediations().ringing(mediation));
        if (mediation.calls().dispatchedTo() != null) {
            json.put("dispatchedTo", mediation.calls().dispatchedTo().value());
        }
        if (mediation.mediator() != null) {
            json.put("mediator", mediation.mediator().value());
        }
        ItemJson.mediationTimes(json, mediation);
        if (mediation.session() != null && mediation.session().report() != null) {
            json.set("report", DomainJson.tree(mediation.session().report()));
        }
    }
}
