package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.inject.SeenBy;
import org.livex.i18n.Language;
import org.livex.room.Problem;
import org.livex.room.Visitor;
import org.livex.room.Whereabouts;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** For those who write the MSEL: how somebody will see an inject, and who else is writing it or has pressed there. */
final class AuthoringRoutes {
    private final Visitors visitors;
    private final Whereabouts whereabouts;

    AuthoringRoutes(Visitors visitors, Whereabouts whereabouts) {
        this.visitors = visitors;
        this.whereabouts = whereabouts;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/injects/:inject/seen-by/:person").handler(Reply.json(this::seenBy));
        router.post("/api/exercises/:exercise/editing").handler(Reply.json(this::editing));
    }

    private Future<ObjectNode> seenBy(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            Person person = Optional.ofNullable(ctx.pathParam("person"))
                    .filter(Id::isWellFormed)
                    .map(PersonId::new)
                    .map(exercise.roster()::find)
                    .orElseThrow(() -> Problem.of(404, "unknown-person"));
            PlannedInject planned = Optional.ofNullable(injectId(ctx.pathParam("inject")))
                    .map(exercise.msel()::find)
                    .orElseThrow(() -> Problem.of(404, "unknown-inject"));
            List<Language> asked = Bodies.languages(ctx);
            return SeenBy.of(
                    exercise,
                    planned,
                    person,
                    asked.isEmpty() ? person.languages() : asked,
                    visitor.exercise().running().now());
        });
    }

    /** A sign of life like a phone's: told to control's open screens, kept nowhere. */
    private Future<ObjectNode> editing(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).map(visitor -> {
            ObjectNode said = Bodies.object(ctx);
            JsonNode inject = said.path("inject");
            InjectId id = injectId(inject.textValue());
            if (id == null && !inject.isNull() && !inject.isMissingNode()) {
                throw Problem.field("inject", "is no id");
            }
            JsonNode pressed = said.path("pressed");
            if (!pressed.isBoolean() && !pressed.isMissingNode()) {
                throw Problem.field("pressed", "is neither true nor false");
            }
            whereabouts.tellEditing(visitor, id, pressed.booleanValue());
            return JsonNodeFactory.instance.objectNode();
        });
    }

    private static @Nullable InjectId injectId(@Nullable String written) {
        return written != null && Id.isWellFormed(written) ? new InjectId(written) : null;
    }
}
