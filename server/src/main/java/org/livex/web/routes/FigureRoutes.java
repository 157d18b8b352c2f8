package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.figures.Case;
import org.livex.figures.Dimension;
import org.livex.figures.Figures;
import org.livex.figures.Group;
import org.livex.figures.Measure;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;
import org.livex.review.FiguresJson;
import org.livex.room.OpenExercise;
import org.livex.room.OpenExercises;
import org.livex.room.Problem;
import org.livex.room.Translators;
import org.livex.room.Visitor;
import org.livex.sheet.SheetWords;
import org.livex.sheet.board.RunPart;
import org.livex.sheet.board.RunTables;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Turns;
import org.livex.web.Visitors;

/** What a run comes to in numbers, and all of it to keep. For control. */
final class FigureRoutes {
    private static final String EXERCISE = "/api/exercises/:exercise";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final int LONGEST_GROUP = 64;

    private final Visitors visitors;
    private final Turns turns;
    private final FigureShelf figures;
    private final OpenExercises exercises;
    private final InstantSource clock;

    FigureRoutes(Visitors visitors, OpenExercises exercises, FigureShelf figures, Turns turns, InstantSource clock) {
        this.visitors = visitors;
        this.exercises = exercises;
        this.turns = turns;
        this.figures = figures;
        this.clock = clock;
    }

    void on(Router router) {
        router.get(EXERCISE + "/figures").handler(Reply.json(this::all));
        router.get(EXERCISE + "/figures/cases").handler(Reply.json(this::cases));
        router.get(EXERCISE + "/figures/csv").handler(ctx -> csv(ctx, "figures", RunPart.FIGURES));
        router.get(EXERCISE + "/figures/xlsx").handler(ctx -> workbook(ctx, "figures", RunPart.FIGURES));
        router.get(EXERCISE + "/review/csv").handler(ctx -> csv(ctx, "review", RunPart.RUN));
        router.get(EXERCISE + "/review/xlsx").handler(ctx -> workbook(ctx, "review", RunPart.RUN));
    }

    private Future<ObjectNode> all(RoutingContext ctx) {
        return control(ctx).compose(visitor -> {
            String with = ctx.request().getParam("with");
            return with == null ? figures(ctx, visitor.exercise()) : compared(ctx, visitor, with);
        });
    }

    private Future<ObjectNode> figures(RoutingContext ctx, OpenExercise exercise) {
        return turns.next(
                ctx, () -> figures.of(exercise).compose(found -> turns.onWorker(() -> FiguresJson.of(found))));
    }

    /** Beside those of another edition, for who may enter both as their director. */
    private Future<ObjectNode> compared(RoutingContext ctx, Visitor visitor, String with) {
        visitor.mustDirect();
        if (!visitor.session().host()) {
            throw Problem.of(403, "not-allowed");
        }
        if (!Id.isWellFormed(with)) {
            throw Problem.field("with", "is not an id");
        }
        return exercises
                .find(new ExerciseId(with))
                .compose(other -> figures(ctx, visitor.exercise())
                        .compose(own -> turns.next(
                                        ctx,
                                        () -> figures.of(other)
                                                .compose(found -> turns.onWorker(() -> FiguresJson.of(
                                                        other.running().id(), found))))
                                .map(theirs -> {
                                    own.set("with", theirs);
                                    return own;
                                })));
    }

    private Future<ObjectNode> cases(RoutingContext ctx) {
        return control(ctx).compose(visitor -> {
            Measure measure = QueryWords.of(ctx, "measure", Measure.values());
            Dimension by = ctx.request().getParam("by") == null ? null : QueryWords.of(ctx, "by", Dimension.values());
            String group = ctx.request().getParam("group");
            if (group != null && Texts.length(group) > LONGEST_GROUP) {
                throw Problem.field("group", "must be at most " + LONGEST_GROUP + " characters");
            }
            int after = (int) Bodies.wholeNumber(ctx, "after", 0, Integer.MAX_VALUE);
            return turns.next(
                    ctx,
                    () -> figures.of(visitor.exercise())
                            .compose(found -> turns.onWorker(() -> FiguresJson.cases(
                                    found, cases(found, measure, by, group == null ? "" : group), after))));
        });
    }

    private static List<Case> cases(Figures figures, Measure measure, @Nullable Dimension by, String group) {
        return by == null
                ? figures.cases(measure)
                : figures.groups(measure, by).stream()
                        .filter(one -> one.key().equals(group))
                        .findFirst()
                        .map(Group::cases)
                        .orElse(List.of());
    }

    private void workbook(RoutingContext ctx, String name, List<RunPart> parts) {
        control(ctx)
                .compose(visitor -> {
                    SheetWords words = words(ctx);
                    PersonNaming naming = QueryWords.naming(ctx);
                    return turns.next(
                            ctx,
                            () -> figures.of(visitor.exercise())
                                    .compose(found -> turns.onWorker(() ->
                                            new RunTables(found, words, naming, clock.instant()).workbook(parts))));
                })
                .onSuccess(bytes -> Reply.file(ctx, SheetRoutes.XLSX, name + ".xlsx", Buffer.buffer(bytes)))
                .onFailure(ctx::fail);
    }

    private void csv(RoutingContext ctx, String name, List<RunPart> parts) {
        control(ctx)
                .compose(visitor -> {
                    SheetWords words = words(ctx);
                    PersonNaming naming = QueryWords.naming(ctx);
                    RunPart part = ctx.request().getParam("part") == null
                            ? parts.getFirst()
                            : QueryWords.of(ctx, "part", parts.toArray(RunPart[]::new));
                    return turns.next(
                                    ctx,
                                    () -> figures.of(visitor.exercise())
                                            .compose(found -> turns.onWorker(() ->
                                                    new RunTables(found, words, naming, clock.instant()).csv(part))))
                            .onSuccess(bytes -> Reply.file(
                                    ctx, CSV, name + "." + DomainJson.word(part) + ".csv", Buffer.buffer(bytes)));
                })
                .onFailure(ctx::fail);
    }

    private Future<Visitor> control(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl);
    }

    private SheetWords words(RoutingContext ctx) {
        String tag = ctx.request().getParam("language");
        Language language = tag == null ? Languages.ENGLISH : Translators.language(tag, "language");
        return new SheetWords(Catalog.load(), language);
    }
}
