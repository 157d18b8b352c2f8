package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.command.Outcome;
import org.livex.exercise.people.HeldRole;
import org.livex.exercise.people.Roster;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.words.Person;
import org.livex.json.CommandCodec;
import org.livex.json.CommandReading;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Turns;
import org.livex.web.Visitors;

/** What is kept of somebody: for themselves, and from the director for whoever asks on paper. */
final class PortraitRoutes {
    private static final String ZIP = "application/zip";

    private final Visitors visitors;
    private final Turns turns;
    private final Portraits portraits;

    PortraitRoutes(Visitors visitors, Turns turns, Portraits portraits) {
        this.visitors = visitors;
        this.turns = turns;
        this.portraits = portraits;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/me/export").handler(this::mine);
        router.post("/api/exercises/:exercise/people/:person/export").handler(this::ofAnother);
    }

    private void mine(RoutingContext ctx) {
        visitors.of(ctx)
                .compose(visitor -> {
                    Roster roster = visitor.exercise().running().state().roster();
                    return send(
                            ctx,
                            new Portraits.Wanted(
                                    visitor.exercise(),
                                    HeldRole.now(roster, visitor.person()),
                                    visitor.person(),
                                    true));
                })
                .onFailure(ctx::fail);
    }

    /** That it was made is a fact before anybody has it. Said again after a lost answer it is made anew. */
    private void ofAnother(RoutingContext ctx) {
        visitors.of(ctx)
                .compose(visitor -> {
                    CommandReading.Envelope envelope = envelope(ctx);
                    return visitor.exercise()
                            .running()
                            .submit(visitor.caller(), envelope.id(), envelope.command())
                            .compose(outcome -> {
                                if (outcome instanceof Outcome.Rejected rejected) {
                                    throw Problems.of(rejected);
                                }
                                return send(ctx, wanted(visitor, (RosterCommand.GiveCopy) envelope.command()));
                            });
                })
                .onFailure(ctx::fail);
    }

    private static CommandReading.Envelope envelope(RoutingContext ctx) {
        JsonNode json = Bodies.object(ctx).path("command");
        if (!(CommandCodec.read(json) instanceof CommandReading.Envelope envelope)
                || !(envelope.command() instanceof RosterCommand.GiveCopy wish)
                || !wish.person().value().equals(ctx.pathParam("person"))) {
            throw Problem.field("command", "must be a give-copy of the person in the path");
        }
        return envelope;
    }

    /** The command may have been taken long ago, and they may be erased since. */
    private static Portraits.Wanted wanted(Visitor visitor, RosterCommand.GiveCopy wish) {
        Roster roster = visitor.exercise().running().state().roster();
        HeldRole role = HeldRole.of(roster, wish.person(), wish.holder());
        Person person = roster.find(wish.person());
        if (role == null || person == null) {
            throw Problem.of(404, "unknown-person");
        }
        return new Portraits.Wanted(visitor.exercise(), role, person, false);
    }

    private Future<Void> send(RoutingContext ctx, Portraits.Wanted wanted) {
        return turns.next(ctx, () -> portraits.of(wanted)).compose(begun -> {
            String name = "livex-" + wanted.id().value() + "-"
                    + wanted.role().person().value() + ".zip";
            return Reply.pieces(ctx, ZIP, name, Buffer.buffer(begun.archive().taken()), portraits.rest(begun)::next);
        });
    }
}
