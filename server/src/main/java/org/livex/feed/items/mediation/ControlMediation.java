package org.livex.feed.items.mediation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.mediation.Mediation;
import org.livex.feed.items.ItemJson;
import org.livex.json.DomainJson;

/** A call for a mediator and its session, as control has it. */
final class ControlMediation {
    private ControlMediation() {}

    static void write(ObjectNode json, Exercise exercise, Mediation mediation) {
        json.put("state", DomainJson.word(mediation.state()))
                .put("requester", mediation.requester().value());
        json.set("request", DomainJson.tree(mediation.request()));
        MediationItems.asked(json, exercise, mediation);
        ItemJson.ids(json.putArray("called"), mediation.calls().called());
        ItemJson.ids(json.putArray("declined"), mediation.calls().declined());
        ItemJson.ids(json.putArray("ringing"), exercise.mediations().ringing(mediation));
        if (mediation.calls().dispatchedTo() != null) {
            json.put("dispatchedTo", mediation.calls().dispatchedTo().value());
        }
        if (mediation.mediator() != null) {
            json.put("mediator", mediation.mediator().value());
        }
        MediationItems.times(json, exercise, mediation);
        if (mediation.session() != null && mediation.session().report() != null) {
            json.set("report", DomainJson.tree(mediation.session().report()));
        }
    }
}
