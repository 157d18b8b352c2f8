package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.access.Access;
import org.livex.access.CodeOrder;
import org.livex.access.Session;
import org.livex.command.Outcome;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.json.DomainJson;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;
import org.livex.pack.PackedScenario;
import org.livex.room.OpenExercise;
import org.livex.room.OpenExercises;
import org.livex.room.PackShelf;
import org.livex.room.Planning;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.web.Bodies;
import org.livex.web.JoinLinks;
import org.livex.web.Reply;
import org.livex.web.Sent;
import org.livex.web.Turns;
import org.livex.web.Visitors;

/** The exercises of this server: list them, make one from a pack, enter one as its director. For hosts. */
final class ExerciseRoutes {
    private final Visitors visitors;
    private final OpenExercises exercises;
    private final Planning planning;
    private final PackShelf packs;
    private final Entering entering;
    private final Turns turns;

    /** How a host gets into an exercise. */
    record Entering(Access access, JoinLinks links) {}

    /** Where exercises come from. */
    record Plans(Planning planning, PackShelf packs) {}

    ExerciseRoutes(Visitors visitors, OpenExercises exercises, Plans plans, Entering entering, Turns turns) {
        this.visitors = visitors;
        this.exercises = exercises;
        this.planning = plans.planning();
        this.packs = plans.packs();
        this.entering = entering;
        this.turns = turns;
    }

    void on(Router router) {
        router.get("/api/exercises").handler(Reply.json(this::list));
        router.post("/api/exercises").handler(ctx -> create(ctx));
        router.post("/api/exercises/:exercise/enter").handler(Reply.json(this::enter));
        router.get("/api/packs").handler(Reply.json(this::packs));
    }

    private Future<ObjectNode> list(RoutingContext ctx) {
        return visitors.session(ctx)
                .compose(session -> mayEnter(session).compose(ids -> {
                    List<Future<OpenExercise>> found =
                            ids.stream().map(exercises::open).toList();
                    return Future.all(new ArrayList<>(found)).map(_ -> {
                        ObjectNode json = JsonNodeFactory.instance.objectNode();
                        ArrayNode listed = json.putArray("exercises");
                        found.forEach(exercise -> summary(listed, exercise.result(), session));
                        return json;
                    });
                }));
    }

    private Future<List<ExerciseId>> mayEnter(Session session) {
        return session.host() ? exercises.journal().exercises() : Future.succeededFuture(List.of(session.exercise()));
    }

    private static void summary(ArrayNode listed, OpenExercise exercise, Session session) {
        Plan plan = exercise.running().state().scenario().plan();
        if (plan == null) {
            return;
        }
        ObjectNode json = listed.addObject()
                .put("id", exercise.running().id().value())
                .put("phase", DomainJson.word(exercise.running().state().clock().phase()))
                .put("people", exercise.running().state().roster().people().size());
        if (seesControl(exercise.running().state(), session)) {
            json.put("injects", exercise.running().state().msel().injects().size());
        }
        Instant started = exercise.running().state().clockHistory().startedAt();
        if (started != null) {
            json.put("startedAt", DomainJson.instant(started));
        }
        json.set("name", DomainJson.tree(plan.name().upToDate()));
    }

    /** How much is planned is not a trainee's to know. */
    private static boolean seesControl(Exercise exercise, Session session) {
        Person person = exercise.roster().find(session.person());
        return session.host() || (person != null && person.function().seesControl());
    }

    private void create(RoutingContext ctx) {
        visitors.host(ctx)
                .compose(_ -> turns.next(
                        ctx,
                        () -> read(ctx).compose(result -> switch (result) {
                            case PackResult.Invalid invalid ->
                                Future.succeededFuture(PackJson.refused(invalid.findings()));
                            case PackResult.Valid valid -> plan(ctx, valid.scenario());
                        })))
                .onSuccess(json -> Reply.created(ctx, json))
                .onFailure(ctx::fail);
    }

    private Future<PackResult> read(RoutingContext ctx) {
        Sent sent = Sent.with(ctx);
        if (sent.isFile()) {
            return turns.onWorker(() -> sent.file().reading(PackReader::readZip));
        }
        String name = Bodies.text(Bodies.object(ctx), "pack", Id.LONGEST);
        return packs.read(name).map(found -> found.orElseThrow(() -> Problem.of(404, "not-found")));
    }

    private Future<ObjectNode> plan(RoutingContext ctx, PackedScenario scenario) {
        ExerciseId id = wantedId(ctx.request().getParam("id"), scenario);
        return planning.plan(id, scenario).map(outcome -> switch (outcome) {
            case Outcome.Accepted _ -> JsonNodeFactory.instance.objectNode().put("id", id.value());
            case Outcome.Rejected rejected -> throw Problems.of(rejected);
        });
    }

    private ExerciseId wantedId(@Nullable String wanted, PackedScenario scenario) {
        if (wanted == null) {
            return planning.freshId(scenario.id());
        }
        if (!Id.isWellFormed(wanted)) {
            throw Problem.field("id", "is not an id");
        }
        return new ExerciseId(wanted);
    }

    private Future<ObjectNode> enter(RoutingContext ctx) {
        String wanted = ctx.pathParam("exercise");
        return visitors.host(ctx).compose(_ -> {
            if (!Id.isWellFormed(wanted)) {
                throw Problem.of(404, "not-found");
            }
            return exercises.find(new ExerciseId(wanted)).compose(exercise -> enter(ctx, exercise));
        });
    }

    private Future<ObjectNode> enter(RoutingContext ctx, OpenExercise exercise) {
        Person director = Planning.directorOf(exercise).orElseThrow(() -> new Problem(404, "unknown-person", Map.of()));
        return entering.access()
                .issueCode(CodeOrder.entry(exercise.running().id(), director.id()))
                .map(issued -> JsonNodeFactory.instance
                        .objectNode()
                        .put("code", issued.code().shown())
                        .put("link", entering.links().link(ctx.request(), issued, director)));
    }

    private Future<ObjectNode> packs(RoutingContext ctx) {
        return visitors.host(ctx).compose(_ -> packs.names()).map(names -> {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            ArrayNode listed = json.putArray("packs");
            names.forEach(listed::add);
            return json;
        });
    }
}
