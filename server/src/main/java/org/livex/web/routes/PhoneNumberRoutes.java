package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.room.Problem;
import org.livex.room.Visitor;
import org.livex.sms.PhoneNumber;
import org.livex.sms.PhoneNumbers;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** Control's numbers of people's phones, which nobody else is shown. */
final class PhoneNumberRoutes {
    private static final String OF_PERSON = "/api/exercises/:exercise/people/:person/phone-number";
    private static final int LONGEST = 40;

    private final Visitors visitors;
    private final PhoneNumbers numbers;
    private final boolean isOn;
    private final InstantSource clock;

    /** {@code isOn}: they are of use, and taken. */
    PhoneNumberRoutes(Visitors visitors, PhoneNumbers numbers, boolean isOn, InstantSource clock) {
        this.visitors = visitors;
        this.numbers = numbers;
        this.isOn = isOn;
        this.clock = clock;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/phone-numbers").handler(Reply.json(this::all));
        router.put(OF_PERSON).handler(Reply.json(this::enter));
        router.delete(OF_PERSON).handler(Reply.json(this::forget));
    }

    private Future<ObjectNode> all(RoutingContext ctx) {
        return visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(visitor -> numbers.of(visitor.session().exercise()).map(this::listed));
    }

    private ObjectNode listed(Map<PersonId, PhoneNumber> known) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("on", isOn);
        ArrayNode listed = json.putArray("numbers");
        known.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::value)))
                .forEach(one -> listed.add(json(one.getKey(), one.getValue())));
        return json;
    }

    private Future<ObjectNode> enter(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            mustBeOn();
            PersonId person = person(ctx, visitor);
            PhoneNumber number = PhoneNumber.read(Bodies.text(Bodies.object(ctx), "number", LONGEST))
                    .orElseThrow(
                            () -> Problem.field("number", "must be an international number such as +373 22 000 000"));
            return numbers.put(visitor.session().exercise(), person, number, clock.instant())
                    .map(_ -> json(person, number));
        });
    }

    private Future<ObjectNode> forget(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            PersonId person = person(ctx, visitor);
            return numbers.remove(visitor.session().exercise(), person)
                    .map(_ -> JsonNodeFactory.instance.objectNode().put("person", person.value()));
        });
    }

    private void mustBeOn() {
        if (!isOn) {
            throw Problem.of(409, "sms-off");
        }
    }

    private static PersonId person(RoutingContext ctx, Visitor visitor) {
        String id = ctx.pathParam("person");
        if (!Id.isWellFormed(id)
                || visitor.exercise().running().state().roster().find(new PersonId(id)) == null) {
            throw new Problem(404, "unknown-person", Map.of("id", id));
        }
        return new PersonId(id);
    }

    private static ObjectNode json(PersonId person, PhoneNumber number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("person", person.value())
                .put("number", number.value());
    }
}
