package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.access.Session;
import org.livex.json.DomainJson;
import org.livex.nudge.PushAddress;
import org.livex.nudge.PushRegistration;
import org.livex.room.Problem;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** Where devices say how they can be woken. */
final class PushRoutes {
    private final Visitors visitors;
    private final HttpEdge.Ringing ringing;

    PushRoutes(Visitors visitors, HttpEdge.Ringing ringing) {
        this.visitors = visitors;
        this.ringing = ringing;
    }

    void on(Router router) {
        router.get("/api/push-key")
                .handler(Reply.json(_ -> Future.succeededFuture(
                        JsonNodeFactory.instance.objectNode().put("publicKey", ringing.webPushKey()))));
        router.get("/api/exercises/:exercise/push").handler(Reply.json(this::ways));
        router.post("/api/exercises/:exercise/push").handler(Reply.json(this::register));
        router.delete("/api/exercises/:exercise/push").handler(Reply.json(this::forget));
    }

    /** For whoever has joined: a stranger needs to know no project. */
    private Future<ObjectNode> ways(RoutingContext ctx) {
        return visitors.of(ctx).map(_ -> {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("publicKey", ringing.webPushKey());
            ringing.firebase().ifPresent(project -> json.set("firebase", DomainJson.tree(project)));
            return json;
        });
    }

    private Future<ObjectNode> register(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            Session session = visitor.session();
            JsonObject body = body(ctx);
            PushAddress address = PushAddress.read(body).orElseThrow(() -> refused(body));
            if (!ringing.nudges().reaches(address)) {
                throw Problem.of(422, "push-out-of-reach");
            }
            return ringing.nudges()
                    .register(new PushRegistration(session.exercise(), session.person(), session.device(), address))
                    .map(_ -> JsonNodeFactory.instance.objectNode().put("registered", true));
        });
    }

    private Future<ObjectNode> forget(RoutingContext ctx) {
        return visitors.of(ctx)
                .compose(visitor -> ringing.nudges().forget(visitor.session().device()))
                .map(_ -> JsonNodeFactory.instance.objectNode().put("registered", false));
    }

    private static Problem refused(JsonObject body) {
        Object kind = body.getValue("kind");
        if ("fcm".equals(kind)) {
            return Problem.field("token", "is not a registration token");
        }
        return "web".equals(kind)
                ? Problem.field("subscription", "is not a push subscription")
                : Problem.field("kind", "not one of web, fcm");
    }

    private static JsonObject body(RoutingContext ctx) {
        // As strictly as everything else, and what it was then.
        Bodies.object(ctx);
        return new JsonObject(Buffer.buffer(Bodies.bytes(ctx)));
    }
}
