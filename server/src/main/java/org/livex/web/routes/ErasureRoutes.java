package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.command.Outcome;
import org.livex.exercise.people.RosterCommand;
import org.livex.json.CommandCodec;
import org.livex.json.CommandReading;
import org.livex.room.Erasures;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** What the director does for whoever wants no trace of themselves left. */
final class ErasureRoutes {
    private final Visitors visitors;
    private final Erasures erasures;

    ErasureRoutes(Visitors visitors, Erasures erasures) {
        this.visitors = visitors;
        this.erasures = erasures;
    }

    void on(Router router) {
        router.post("/api/exercises/:exercise/people/:person/erase").handler(Reply.json(this::erase));
    }

    /** Answered when it is done. Said again after a lost answer it is done no second time. */
    private Future<ObjectNode> erase(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            JsonNode json = Bodies.object(ctx).path("command");
            if (!(CommandCodec.read(json) instanceof CommandReading.Envelope envelope)
                    || !(envelope.command() instanceof RosterCommand.ErasePerson wish)
                    || !wish.person().value().equals(ctx.pathParam("person"))) {
                throw Problem.field("command", "must be an erase-person of the person in the path");
            }
            return visitor.exercise()
                    .running()
                    .submit(visitor.caller(), envelope.id(), wish)
                    .compose(outcome -> {
                        if (outcome instanceof Outcome.Rejected rejected) {
                            throw Problems.of(rejected);
                        }
                        return erasures.finish(visitor.session().exercise());
                    })
                    .map(_ -> JsonNodeFactory.instance.objectNode().put("erased", true));
        });
    }
}
