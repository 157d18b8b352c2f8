package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.livex.catalogue.Catalogue;
import org.livex.catalogue.CatalogueTransfer;
import org.livex.catalogue.EntryJson;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** Injects that controllers keep for other exercises of this server. */
final class CatalogueRoutes {
    private final Visitors visitors;
    private final Catalogue catalogue;
    private final InstantSource clock;

    CatalogueRoutes(Visitors visitors, Catalogue catalogue, InstantSource clock) {
        this.visitors = visitors;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/catalogue").handler(Reply.made(this::all));
        router.get("/api/exercises/:exercise/catalogue/:entry/inject").handler(Reply.json(this::inject));
        router.put("/api/exercises/:exercise/catalogue/:entry").handler(Reply.json(this::save));
        router.delete("/api/exercises/:exercise/catalogue/:entry").handler(Reply.json(this::remove));
    }

    private Future<Callable<? extends JsonNode>> all(RoutingContext ctx) {
        String type = Optional.ofNullable(ctx.request().getParam("type")).orElse("");
        String text =
                Optional.ofNullable(ctx.request().getParam("text")).orElse("").toLowerCase(Locale.ROOT);
        return visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(_ -> catalogue.all())
                .map(entries -> () -> {
                    ObjectNode json = JsonNodeFactory.instance.objectNode();
                    ArrayNode listed = json.putArray("entries");
                    entries.stream()
                            .filter(entry -> type.isEmpty()
                                    || DomainJson.word(entry.inject().type()).equals(type))
                            .filter(entry -> text.isEmpty() || says(entry.inject(), text))
                            .forEach(entry -> listed.add(EntryJson.of(entry)));
                    return json;
                });
    }

    /** In any of its texts and languages. */
    private static boolean says(Inject inject, String text) {
        return inject.texts().values().stream()
                .flatMap(one -> one.versions().values().stream())
                .anyMatch(version -> version.text().toLowerCase(Locale.ROOT).contains(text));
    }

    /** As it would be planned in this exercise. Whoever plans it names its id and its number. */
    private Future<ObjectNode> inject(RoutingContext ctx) {
        return visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(visitor -> catalogue
                        .find(entryId(ctx))
                        .map(found -> found.filter(entry -> !entry.removed())
                                .map(entry -> DomainJson.tree(CatalogueTransfer.into(
                                        visitor.exercise().running().state(), entry)))
                                .orElseThrow(() -> Problem.of(404, "not-found"))));
    }

    private Future<ObjectNode> save(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            String id = entryId(ctx);
            ObjectNode body = Bodies.object(ctx);
            int basedOn = basedOn(body.path("basedOn"));
            Exercise exercise = visitor.exercise().running().state();
            PlannedInject planned = Optional.ofNullable(body.path("inject").textValue())
                    .filter(Id::isWellFormed)
                    .map(InjectId::new)
                    .map(exercise.msel()::find)
                    .orElseThrow(() -> Problem.of(404, "unknown-inject"));
            Catalogue.Entry entry = new Catalogue.Entry(
                    id,
                    basedOn + 1,
                    CatalogueTransfer.forAnyExercise(exercise, planned.inject(), id),
                    CatalogueTransfer.sender(exercise, planned.inject()),
                    clock.instant(),
                    false);
            return catalogue
                    .all()
                    .compose(all -> basedOn == 0 && all.size() >= Catalogue.MOST_ENTRIES
                            ? Future.failedFuture(new Problem(
                                    422, "too-many", Map.of("most", String.valueOf(Catalogue.MOST_ENTRIES))))
                            : write(entry));
        });
    }

    private Future<ObjectNode> remove(RoutingContext ctx) {
        return visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(_ -> catalogue.find(entryId(ctx)).compose(found -> {
                    Catalogue.Entry entry = found.orElseThrow(() -> Problem.of(404, "not-found"));
                    if (entry.removed()) {
                        return Future.succeededFuture(EntryJson.of(entry));
                    }
                    long basedOn = Bodies.wholeNumber(ctx, "basedOn", 0, Integer.MAX_VALUE - 1);
                    return write(new Catalogue.Entry(
                            entry.id(), (int) basedOn + 1, entry.inject(), entry.sender(), clock.instant(), true));
                }));
    }

    /** An answer that got lost on the way and is asked for again is the same answer. */
    private Future<ObjectNode> write(Catalogue.Entry entry) {
        return catalogue
                .write(entry)
                .compose(written -> written
                        ? Future.succeededFuture(EntryJson.of(entry))
                        : catalogue.find(entry.id()).map(found -> {
                            Catalogue.Entry now = found.orElseThrow(() -> Problem.of(404, "not-found"));
                            if (now.revision() == entry.revision()
                                    && now.inject().equals(entry.inject())
                                    && now.removed() == entry.removed()) {
                                return EntryJson.of(now);
                            }
                            throw new Problem(
                                    409, "revision-outdated", Map.of("revision", String.valueOf(now.revision())));
                        }));
    }

    private static int basedOn(JsonNode json) {
        if (!json.canConvertToInt() || json.intValue() < 0 || json.intValue() == Integer.MAX_VALUE) {
            throw Problem.field("basedOn", "must be a whole number, 0 or more");
        }
        return json.intValue();
    }

    private static String entryId(RoutingContext ctx) {
        return Optional.ofNullable(ctx.pathParam("entry"))
                .filter(Id::isWellFormed)
                .orElseThrow(() -> Problem.of(404, "not-found"));
    }
}
