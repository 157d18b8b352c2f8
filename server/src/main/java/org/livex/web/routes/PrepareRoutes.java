package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.livex.access.Access;
import org.livex.dryrun.DryRunOptions;
import org.livex.exercise.Exercise;
import org.livex.preflight.Preflight;
import org.livex.room.DryRuns;
import org.livex.room.Problem;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** What control looks at before STARTEX. */
final class PrepareRoutes {
    private final Visitors visitors;
    private final Access access;
    private final DryRuns dryRuns;

    PrepareRoutes(Visitors visitors, Access access, DryRuns dryRuns) {
        this.visitors = visitors;
        this.access = access;
        this.dryRuns = dryRuns;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/preflight").handler(Reply.made(this::preflight));
        router.get("/api/exercises/:exercise/dry-run").handler(Reply.made(this::dryRun));
        router.post("/api/exercises/:exercise/dry-run").handler(Reply.json(this::start));
        router.delete("/api/exercises/:exercise/dry-run").handler(Reply.json(this::cancel));
        router.get("/api/exercises/:exercise/dry-run/csv").handler(this::table);
    }

    private Future<Callable<? extends JsonNode>> dryRun(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).map(visitor -> {
            ObjectNode report = dryRuns.of(visitor.exercise().running());
            return () -> report;
        });
    }

    private Future<ObjectNode> start(RoutingContext ctx) {
        DryRunOptions options = options(Bodies.object(ctx));
        return visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(visitor -> dryRuns.start(
                        visitor.exercise().running(), visitor.person().id(), options));
    }

    private Future<ObjectNode> cancel(RoutingContext ctx) {
        return visitors.of(ctx)
                .map(Visitor::mustControl)
                .map(visitor -> dryRuns.cancel(visitor.exercise().running()));
    }

    private void table(RoutingContext ctx) {
        String wanted = Objects.requireNonNullElse(ctx.request().getParam("table"), "");
        visitors.of(ctx)
                .map(Visitor::mustSeeControl)
                .compose(visitor -> {
                    ObjectNode report = dryRuns.reportOf(visitor.session().exercise());
                    if (report == null) {
                        throw Problem.of(404, "not-found");
                    }
                    DryRunTable table = DryRunTable.of(wanted);
                    return ctx.vertx().executeBlocking(() -> Buffer.buffer(table.csv(report)), false);
                })
                .onSuccess(csv -> Reply.file(ctx, "text/csv; charset=utf-8", "dry-run-" + wanted + ".csv", csv))
                .onFailure(ctx::fail);
    }

    private static DryRunOptions options(ObjectNode json) {
        JsonNode seed = json.path("seed");
        JsonNode answering = json.path("answering");
        JsonNode byHand = json.path("byHand");
        if (!seed.canConvertToLong() || !seed.isIntegralNumber()) {
            throw Problem.field("seed", "must be a whole number");
        }
        if (!answering.isNumber() || answering.doubleValue() < 0 || answering.doubleValue() > 1) {
            throw Problem.field("answering", "must be between 0 and 1");
        }
        if (!byHand.isBoolean()) {
            throw Problem.field("byHand", "must be true or false");
        }
        return new DryRunOptions(seed.longValue(), answering.doubleValue(), byHand.booleanValue());
    }

    private Future<Callable<? extends JsonNode>> preflight(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).compose(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            long seq = visitor.exercise().running().seq();
            return access.reachable(visitor.session().exercise())
                    .map(reachable -> () -> Preflight.of(exercise, seq, reachable));
        });
    }
}
