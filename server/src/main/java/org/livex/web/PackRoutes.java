package org.livex.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.command.CommandIds;
import org.livex.command.Outcome;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Id;
import org.livex.exercise.PlanCommand;
import org.livex.exercise.Rules;
import org.livex.exercise.Stamp;
import org.livex.library.Upload;
import org.livex.pack.PackLabel;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;
import org.livex.pack.PackedScenario;
import org.livex.pack.ScenarioDiff;
import org.livex.pack.TakingOver;

/** The exercise as a scenario pack, what differs between it and one, and chosen differences into it. For control. */
final class PackRoutes {
    private static final String ONE = "/api/exercises/:exercise/pack-comparisons/:upload";
    private static final String ZIP = "application/zip";
    private static final long MOST_UPLOADED = 256L * 1024 * 1024;
    private static final int LONGEST_VERSION = 60;
    private static final int LONGEST_SEAL = 100;
    private static final int MOST_CHOSEN = 20_000;

    /** Two at once may take memory; the others wait. */
    private static final int AT_ONCE = 2;

    private final Vertx vertx;
    private final Visitors visitors;
    private final MediaShelf media;
    private final Planning planning;
    private final WorkerExecutor workers;
    private final SheetUploads uploads;
    private final CommandIds ids;
    private final InstantSource clock;

    PackRoutes(Vertx vertx, Visitors visitors, MediaShelf media, Planning planning, InstantSource clock) {
        this.vertx = vertx;
        this.visitors = visitors;
        this.media = media;
        this.planning = planning;
        this.workers = vertx.createSharedWorkerExecutor("packs", AT_ONCE);
        this.uploads = new SheetUploads(clock, MOST_UPLOADED);
        this.ids = new CommandIds(clock);
        this.clock = clock;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/pack").handler(this::download);
        router.post("/api/exercises/:exercise/pack-comparisons").handler(this::compare);
        router.post(ONE + "/take-over").handler(Reply.json(this::takeOver));
        router.delete(ONE).handler(Reply.json(this::forget));
    }

    private void download(RoutingContext ctx) {
        visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(visitor -> {
                    Exercise exercise = visitor.exercise().running().state();
                    PackLabel label = label(ctx, visitor);
                    PackFile file = new PackFile(
                            media.library(), visitor.exercise().running().id());
                    return file.missing(exercise, label)
                            .compose(missing -> {
                                if (missing > 0) {
                                    throw new Problem(
                                            409, "pack-files-missing", Map.of("count", String.valueOf(missing)));
                                }
                                return workers.executeBlocking(() -> file.written(exercise, label), false);
                            })
                            .compose(path -> send(ctx, path, label));
                })
                .onFailure(ctx::fail);
    }

    /** What could not be read back is not given out: its author is told what to change. */
    private Future<Void> send(RoutingContext ctx, Path path, PackLabel label) {
        return workers.executeBlocking(() -> PackReader.read(path), false)
                .compose(read -> {
                    if (read instanceof PackResult.Invalid invalid) {
                        Reply.created(ctx, PackJson.refused(invalid.findings()));
                        return Future.<Void>succeededFuture();
                    }
                    ctx.response()
                            .putHeader("Content-Type", ZIP)
                            .putHeader("Cache-Control", "no-store")
                            .putHeader(
                                    "Content-Disposition",
                                    "attachment; filename=\"" + label.id() + "." + label.version() + ".zip\"");
                    return ctx.response().sendFile(path.toString());
                })
                .eventually(() -> vertx.fileSystem().delete(path.toString()));
    }

    private PackLabel label(RoutingContext ctx, Visitor visitor) {
        long seq = visitor.exercise().running().seq();
        String version = ctx.request().getParam("version");
        if (version != null && (version.length() > LONGEST_VERSION || !Id.isWellFormed(version))) {
            throw Problem.field("version", "must be letters, digits, dots, dashes and underscores");
        }
        boolean withNames = "true".equals(ctx.request().getParam("names"));
        return new PackLabel(
                visitor.exercise().running().id().value(),
                version == null ? String.valueOf(seq) : version,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                seq,
                withNames);
    }

    private void compare(RoutingContext ctx) {
        visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(visitor -> {
                    SheetUploads.Owner owner = owner(visitor);
                    String against = ctx.request().getParam("against");
                    Buffer older = against == null
                            ? null
                            : uploads.find(owner, against).file();
                    Buffer zip = Buffer.buffer(Bodies.bytes(ctx));
                    return read(zip).compose(result -> switch (result) {
                        case PackResult.Invalid invalid -> Future.succeededFuture(PackJson.refused(invalid.findings()));
                        case PackResult.Valid valid -> {
                            String id = uploads.keep(owner, zip, null, null).id();
                            yield older(visitor, older)
                                    .map(before ->
                                            PackJson.of(id, valid.scenario(), compared(before, valid.scenario())));
                        }
                    });
                })
                .onSuccess(json -> Reply.created(ctx, json))
                .onFailure(ctx::fail);
    }

    /** Of two packs the one that was brought before, else the exercise as it is. */
    private Future<Scenario> older(Visitor visitor, @Nullable Buffer zip) {
        return zip == null
                ? Future.succeededFuture(
                        new Scenario(visitor.exercise().running().state(), false))
                : read(zip).map(result -> switch (result) {
                    case PackResult.Valid valid ->
                        new Scenario(planned(valid.scenario()), valid.scenario().withoutNames());
                    case PackResult.Invalid _ -> throw Problem.of(404, "sheet-gone");
                });
    }

    private record Scenario(Exercise exercise, boolean withoutNames) {}

    private List<ScenarioDiff.Change> compared(Scenario before, PackedScenario pack) {
        return ScenarioDiff.between(before.exercise(), planned(pack), before.withoutNames() || pack.withoutNames());
    }

    /** Only what somebody has seen: where the exercise has changed since, they see it again. */
    private Future<ObjectNode> takeOver(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            SheetUploads.Upload upload = uploads.find(owner(visitor), ctx.pathParam("upload"));
            ObjectNode sent = Bodies.object(ctx);
            String seen = Bodies.text(sent, "seen", LONGEST_SEAL);
            Set<String> chosen = chosen(sent);
            return read(upload.file()).compose(result -> {
                if (!(result instanceof PackResult.Valid valid)) {
                    throw Problem.of(404, "sheet-gone");
                }
                Exercise exercise = visitor.exercise().running().state();
                List<ScenarioDiff.Change> changes = compared(new Scenario(exercise, false), valid.scenario());
                if (!PackJson.seal(changes).equals(seen)) {
                    throw Problem.of(409, "sheet-changed");
                }
                PlanCommand.TakeOver command = TakingOver.of(exercise, valid.scenario(), changes, chosen);
                return planning.keep(
                                visitor.exercise().running().id(),
                                valid.scenario().files())
                        .compose(kept -> visitor.exercise()
                                .running()
                                .submit(visitor.caller(), ids.next(), command)
                                .compose(outcome -> taken(visitor, kept, command, outcome)));
            });
        });
    }

    private Future<ObjectNode> taken(
            Visitor visitor, List<Upload> kept, PlanCommand.TakeOver command, Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            throw Problems.of(rejected);
        }
        return planning.note(visitor.exercise(), kept)
                .map(_ -> JsonNodeFactory.instance
                        .objectNode()
                        .put("taken", command.commands().size()));
    }

    private static Set<String> chosen(ObjectNode sent) {
        JsonNode listed = sent.path("chosen");
        if (!listed.isArray() || listed.size() > MOST_CHOSEN) {
            throw Problem.field("chosen", "must be a list of at most " + MOST_CHOSEN);
        }
        Set<String> chosen = new HashSet<>();
        listed.forEach(key -> chosen.add(key.asText()));
        return chosen;
    }

    private Future<ObjectNode> forget(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).map(visitor -> {
            uploads.forget(owner(visitor), ctx.pathParam("upload"));
            return JsonNodeFactory.instance.objectNode();
        });
    }

    private Future<PackResult> read(Buffer zip) {
        return workers.executeBlocking(() -> PackReader.readZip(zip.getBytes()), false);
    }

    /** What the pack would be as an exercise. */
    private Exercise planned(PackedScenario pack) {
        Decision decision = Rules.decide(Exercise.EMPTY, new Caller.Server(), pack.toImport(), clock.instant());
        if (decision instanceof Decision.Rejected(var reason, var parameters)) {
            throw Problems.of(new Outcome.Rejected(reason, parameters));
        }
        Exercise exercise = Exercise.EMPTY;
        for (Fact fact : ((Decision.Accepted) decision).facts()) {
            exercise = exercise.apply(fact, new Stamp(0, clock.instant()));
        }
        return exercise;
    }

    private static SheetUploads.Owner owner(Visitor visitor) {
        return new SheetUploads.Owner(
                visitor.exercise().running().id(), visitor.person().id());
    }
}
