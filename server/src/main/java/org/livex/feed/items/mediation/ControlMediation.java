package org.livex.feed.items.mediation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationState;
import org.livex.exercise.mediation.MediationWait;
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
        waits(json, exercise.clockHistory(), mediation);
        if (mediation.session() != null && mediation.session().report() != null) {
            json.set("report", DomainJson.tree(mediation.session().report()));
        }
    }

    /** As figures count them. */
    private static void waits(ObjectNode json, ClockHistory clock, Mediation mediation) {
        if (mediation.closed() == MediationState.BEFORE_START || mediation.closed() == MediationState.AFTER_END) {
            return;
        }
        Instant since = MediationWait.since(mediation, clock);
        ItemJson.instant(json, "waitedSince", since);
        if (mediation.state() == MediationState.CALLING) {
            ClockHistory.SoFar waited = clock.soFar(since);
            json.put("waitedSeconds", waited.ran().toSeconds());
            ItemJson.instant(json, "waitsOnFrom", waited.runsOnFrom());
        }
        wait(json, "toAcceptance", MediationWait.toAcceptance(mediation, clock));
        wait(json, "toStart", MediationWait.toSession(mediation, clock));
    }

    private static void wait(ObjectNode json, String of, @Nullable MediationWait wait) {
        if (wait == null) {
            return;
        }
        ObjectNode one = json.putObject(of).put("counted", DomainJson.word(wait.kind()));
        if (wait.lasted() != null) {
            one.put("seconds", wait.lasted().toSeconds());
        }
    }
}
