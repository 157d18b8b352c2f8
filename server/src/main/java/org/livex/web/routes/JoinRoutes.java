package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.access.Access;
import org.livex.access.JoinResult;
import org.livex.access.JoiningDevice;
import org.livex.access.RefreshResult;
import org.livex.access.Session;
import org.livex.access.Tokens;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.SeenText;
import org.livex.json.DomainJson;
import org.livex.room.OpenExercises;
import org.livex.room.Problem;
import org.livex.web.Bodies;
import org.livex.web.Connections;
import org.livex.web.JoinLinks;
import org.livex.web.Reply;

/** How a device comes in and stays in. */
final class JoinRoutes {
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TOKEN = 1_024;
    private static final Pattern INSTALLATION = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private final Access access;
    private final OpenExercises exercises;
    private final JoinLinks links;

    JoinRoutes(Access access, OpenExercises exercises, JoinLinks links) {
        this.access = access;
        this.exercises = exercises;
        this.links = links;
    }

    void on(Router router) {
        router.post("/api/join").handler(Reply.json(ctx -> exercises.whileOurs(() -> join(ctx))));
        router.post("/api/token").handler(Reply.json(ctx -> exercises.whileOurs(() -> refresh(ctx))));
        router.get("/j/:code").handler(this::openPhone);
    }

    private Future<ObjectNode> join(RoutingContext ctx) {
        ObjectNode body = Bodies.object(ctx);
        JoiningDevice device = new JoiningDevice(SeenText.of(body.path("device").asText("")), installation(body));
        String address = ctx.request().remoteAddress().hostAddress();
        return access.join(Bodies.text(body, "code", LONGEST_CODE), device, address == null ? "" : address)
                .compose(result -> switch (result) {
                    case JoinResult.Joined(Session session, Tokens tokens) ->
                        joined(ctx, session, tokens, Problem.of(404, "code-unknown"));
                    case JoinResult.CodeUnknown _ -> Future.failedFuture(Problem.of(404, "code-unknown"));
                    case JoinResult.TooManyAttempts(var wait) ->
                        Future.failedFuture(new Problem(
                                429, "too-many-attempts", Map.of("seconds", String.valueOf(wait.toSeconds()))));
                });
    }

    private static @Nullable String installation(ObjectNode body) {
        JsonNode said = body.path("installation");
        if (said.isMissingNode()) {
            return null;
        }
        if (!said.isTextual() || !INSTALLATION.matcher(said.textValue()).matches()) {
            throw Problem.field("installation", "must be 22 to 64 letters, digits, - and _");
        }
        return said.textValue();
    }

    private Future<ObjectNode> refresh(RoutingContext ctx) {
        String token = Bodies.text(Bodies.object(ctx), "refreshToken", LONGEST_TOKEN);
        return access.refresh(token).compose(result -> switch (result) {
            case RefreshResult.Refreshed(Session session, Tokens tokens) ->
                joined(ctx, session, tokens, Problem.of(401, "device-revoked"));
            case RefreshResult.Invalid _ -> Future.failedFuture(Problem.of(401, "token-invalid"));
            case RefreshResult.Revoked _ -> Future.failedFuture(Problem.of(401, "device-revoked"));
        });
    }

    /** {@code removed} is what a device hears whose person was taken out of the plan: it is out from then on. */
    private Future<ObjectNode> joined(RoutingContext ctx, Session session, Tokens tokens, Problem removed) {
        Connections.proved(ctx, session.device());
        return exercises.find(session.exercise()).compose(exercise -> {
            Person person = exercise.running().state().roster().find(session.person());
            return person == null
                    ? access.revoke(session.device()).compose(_ -> Future.failedFuture(removed))
                    : Future.succeededFuture(json(session, person, tokens));
        });
    }

    private static ObjectNode json(Session session, Person person, Tokens tokens) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("exercise", session.exercise().value())
                .put("person", session.person().value())
                .put("device", session.device().value())
                .put("function", DomainJson.word(person.function()))
                .put("host", session.host())
                .put("accessToken", tokens.accessToken())
                .put("accessTokenExpiresAt", DomainJson.instant(tokens.accessTokenExpiresAt()))
                .put("refreshToken", tokens.refreshToken());
    }

    /** The code stays behind the #: it reaches no log and no Referer. What stood there, the pin, comes anew. */
    private void openPhone(RoutingContext ctx) {
        String code = ctx.pathParam("code");
        if (code.matches("[A-Za-z0-9-]{1,20}")) {
            String pin =
                    links.pin(links.base(ctx.request())).map(own -> "/" + own).orElse("");
            ctx.redirect("/phone/#/join/" + code + pin);
        } else {
            ctx.redirect("/phone/");
        }
    }
}
