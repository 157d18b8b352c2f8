package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livex.access.Access;
import org.livex.access.Device;
import org.livex.access.IssuedCode;
import org.livex.access.QrCode;
import org.livex.access.Wifi;
import org.livex.command.Outcome;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.CommandCodec;
import org.livex.json.CommandReading;
import org.livex.json.DomainJson;
import org.livex.nudge.Nudges;
import org.livex.room.PhoneState;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Visitor;
import org.livex.room.Whereabouts;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** Control's hands on who gets in: join codes and devices. */
final class PeopleRoutes {
    private static final int MOST_CODES = 500;

    private final Visitors visitors;
    private final Access access;
    private final Nudges nudges;
    private final HttpEdge.Entrance entrance;
    private final Whereabouts whereabouts;

    PeopleRoutes(Visitors visitors, Access access, Nudges nudges, HttpEdge.Entrance entrance, Whereabouts whereabouts) {
        this.visitors = visitors;
        this.access = access;
        this.nudges = nudges;
        this.entrance = entrance;
        this.whereabouts = whereabouts;
    }

    void on(Router router) {
        router.post("/api/exercises/:exercise/join-codes").handler(Reply.json(this::issueCodes));
        router.get("/api/exercises/:exercise/devices").handler(Reply.json(this::devices));
        router.post("/api/exercises/:exercise/people/:person/swap").handler(Reply.json(this::swap));
        router.delete("/api/exercises/:exercise/devices/:device").handler(Reply.json(this::revoke));
    }

    private Future<ObjectNode> issueCodes(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            List<Person> people = people(visitor, Bodies.object(ctx).path("people"));
            List<Future<ObjectNode>> codes = new ArrayList<>();
            for (Person person : people) {
                codes.add(access.issueCode(visitor.session().exercise(), person.id(), false)
                        .map(code -> json(ctx, code, person)));
            }
            return Future.all(codes).map(_ -> {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                ArrayNode issued = json.putArray("codes");
                codes.forEach(code -> issued.add(code.result()));
                entrance.wifi().ifPresent(wifi -> json.set("wifi", json(wifi)));
                return json;
            });
        });
    }

    /**
     * Another device, or with {@code command} another human, takes a role over: the old devices are out and the new code
     * is the only one. Said again after a lost answer it puts nobody out who came in since the swap.
     */
    private Future<ObjectNode> swap(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            JsonNode ids = JsonNodeFactory.instance.arrayNode().add(ctx.pathParam("person"));
            PersonId id = people(visitor, ids).getFirst().id();
            JsonNode command = Bodies.object(ctx).path("command");
            Future<Instant> swapped =
                    command.isMissingNode() ? Future.succeededFuture(Instant.MAX) : submitSwap(visitor, id, command);
            return swapped.compose(
                            since -> access.revokeJoinedBefore(visitor.session().exercise(), id, since))
                    .compose(_ -> access.issueCode(visitor.session().exercise(), id, false))
                    .map(code -> json(ctx, code, people(visitor, ids).getFirst()));
        });
    }

    /** Since when the new holder has the role. */
    private static Future<Instant> submitSwap(Visitor visitor, PersonId id, JsonNode json) {
        if (!(CommandCodec.read(json) instanceof CommandReading.Envelope envelope)
                || !(envelope.command() instanceof RosterCommand.SwapPerson(Person next, int _))
                || !next.id().equals(id)) {
            throw Problem.field("command", "must be a swap-person of the person in the path");
        }
        return visitor.exercise()
                .running()
                .submit(visitor.caller(), envelope.id(), envelope.command())
                .map(outcome -> {
                    if (outcome instanceof Outcome.Rejected rejected) {
                        throw Problems.of(rejected);
                    }
                    return visitor.exercise()
                            .running()
                            .state()
                            .roster()
                            .seatOf(id)
                            .heldSince();
                });
    }

    /** Nobody but the director makes directors: a controller's sheet must not be a way up. */
    private static List<Person> people(Visitor visitor, JsonNode ids) {
        if (!ids.isArray() || ids.isEmpty() || ids.size() > MOST_CODES) {
            throw Problem.field("people", "must be a list of 1 to " + MOST_CODES + " person ids");
        }
        Set<Person> people = new LinkedHashSet<>();
        for (JsonNode id : ids) {
            Person person = id.isTextual() && Id.isWellFormed(id.textValue())
                    ? visitor.exercise().running().state().roster().find(new PersonId(id.textValue()))
                    : null;
            if (person == null) {
                throw new Problem(404, "unknown-person", Map.of("id", id.asText()));
            }
            if (person.function().givesAllClear()
                    && !visitor.person().function().givesAllClear()) {
                throw Problem.of(403, "not-allowed");
            }
            people.add(person);
        }
        return List.copyOf(people);
    }

    private ObjectNode json(RoutingContext ctx, IssuedCode issued, Person person) {
        String link = entrance.links().link(ctx.request(), issued, person);
        return JsonNodeFactory.instance
                .objectNode()
                .put("person", issued.person().value())
                .put("code", issued.code().shown())
                .put("link", link)
                .put("qrSvg", QrCode.of(link).svg())
                .put("expiresAt", DomainJson.instant(issued.expiresAt()));
    }

    /** For those who type it as well as for cameras. */
    private static ObjectNode json(Wifi wifi) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", wifi.name())
                .put("password", wifi.password())
                .put("qrSvg", QrCode.of(wifi.text()).svg());
    }

    private Future<ObjectNode> devices(RoutingContext ctx) {
        return visitors.of(ctx)
                .map(Visitor::mustSeeControl)
                .compose(visitor -> nudges.wakeable(visitor.session().exercise())
                        .compose(wakeable -> access.devices(visitor.session().exercise())
                                .map(devices -> listed(visitor, devices, wakeable))));
    }

    private ObjectNode listed(Visitor visitor, List<Device> devices, Set<DeviceId> wakeable) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode listed = json.putArray("devices");
        devices.stream()
                .filter(device -> !device.isRevoked())
                .forEach(device -> listed.add(json(visitor, device)
                        .put("push", wakeable.contains(device.session().device()))));
        return json;
    }

    private ObjectNode json(Visitor visitor, Device device) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("device", device.session().device().value())
                .put("person", device.session().person().value())
                .put("label", device.label())
                .put("joinedAt", DomainJson.instant(device.joinedAt()));
        if (device.lastContactAt() != null) {
            json.put("lastContactAt", DomainJson.instant(device.lastContactAt()));
        }
        PhoneState phone = whereabouts.phone(device.session().device());
        if (phone != null) {
            json.set("phone", DomainJson.tree(phone));
        }
        return json.put(
                "connected",
                visitor.exercise().live().isConnected(device.session().person()));
    }

    private Future<ObjectNode> revoke(RoutingContext ctx) {
        String id = ctx.pathParam("device");
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            if (!Id.isWellFormed(id)) {
                throw Problem.of(404, "not-found");
            }
            return access.device(new DeviceId(id))
                    .map(found -> found.filter(device -> device.session()
                                    .exercise()
                                    .equals(visitor.session().exercise()))
                            .orElseThrow(() -> Problem.of(404, "not-found")))
                    .compose(device -> access.revoke(device.session().device()))
                    .map(revoked -> JsonNodeFactory.instance.objectNode().put("revoked", revoked));
        });
    }
}
