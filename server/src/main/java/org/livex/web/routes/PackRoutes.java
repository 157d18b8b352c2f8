package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.command.CommandIds;
import org.livex.command.LiveExercise;
import org.livex.command.Outcome;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.Id;
import org.livex.library.Upload;
import org.livex.pack.PackLabel;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;
import org.livex.pack.PackWriter;
import org.livex.pack.PackedScenario;
import org.livex.pack.compare.ScenarioDiff;
import org.livex.pack.compare.TakingOver;
import org.livex.pack.yaml.Finding;
import org.livex.room.Planning;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Spool;
import org.livex.room.Uploads;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Sent;
import org.livex.web.Turns;
import org.livex.web.Visitors;

/** The exercise as a scenario pack, what differs between it and one, and chosen differences into it. For control. */
final class PackRoutes {
    private static final String ONE = "/api/exercises/:exercise/pack-comparisons/:upload";
    private static final String ZIP = "application/zip";
    private static final long MOST_UPLOADED = 128L * 1024 * 1024;
    private static final int LONGEST_VERSION = 60;
    private static final int LONGEST_SEAL = 100;
    private static final int MOST_CHOSEN = 20_000;

    /** An exercise may change faster than a pack is compared with it. */
    private static final int MOST_TRIES = 5;

    private final Vertx vertx;
    private final Visitors visitors;
    private final Planning planning;
    private final Turns turns;
    private final Uploads uploads;
    private final CommandIds ids;
    private final InstantSource clock;

    PackRoutes(Vertx vertx, Visitors visitors, Planning planning, Turns turns, InstantSource clock) {
        this.vertx = vertx;
        this.visitors = visitors;
        this.planning = planning;
        this.turns = turns;
        this.uploads = new Uploads(vertx, clock, MOST_UPLOADED);
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
                            planning.library(), visitor.exercise().running().id());
                    return turns.next(ctx, () -> written(file, exercise, label))
                            .compose(path -> send(ctx, path, label));
                })
                .onFailure(ctx::fail);
    }

    /** Within a turn. */
    private Future<Path> written(PackFile file, Exercise exercise, PackLabel label) {
        return turns.onWorker(() -> PackWriter.media(exercise, label))
                .compose(file::missing)
                .compose(missing -> {
                    if (missing > 0) {
                        throw new Problem(409, "pack-files-missing", Map.of("count", String.valueOf(missing)));
                    }
                    return turns.onWorker(() -> file.written(exercise, label));
                });
    }

    /** What could not be read back is not given out: its author is told what to change. */
    private Future<Void> send(RoutingContext ctx, Path path, PackLabel label) {
        return turns.blocking(ctx, () -> mistakes(path))
                .compose(mistakes -> {
                    if (!mistakes.isEmpty()) {
                        Reply.created(ctx, PackJson.refused(mistakes));
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

    /** Empty where it is a pack. */
    private static List<Finding> mistakes(Path path) throws IOException {
        return PackReader.read(path) instanceof PackResult.Invalid invalid ? invalid.findings() : List.of();
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
                    Uploads.Owner owner = Uploads.Owner.of(visitor);
                    String against = ctx.request().getParam("against");
                    Spool.Spooled older = against == null
                            ? null
                            : uploads.find(owner, against).file();
                    Sent sent = Sent.with(ctx);
                    Uploads.Upload upload =
                            new Uploads.Upload(uploads.freshId(), owner, sent.file(), null, null, clock.instant());
                    Exercise exercise = visitor.exercise().running().state();
                    return turns.blocking(ctx, () -> compared(upload, older, exercise))
                            .onSuccess(json -> {
                                if (json.has("upload")) {
                                    sent.keep();
                                    uploads.keep(upload);
                                }
                            });
                })
                .onSuccess(json -> Reply.created(ctx, json))
                .onFailure(ctx::fail);
    }

    /** Of two packs with the one that was brought before, else with the exercise as it is. */
    private ObjectNode compared(Uploads.Upload upload, Spool.@Nullable Spooled older, Exercise exercise)
            throws IOException {
        return switch (read(upload.file())) {
            case PackResult.Invalid invalid -> PackJson.refused(invalid.findings());
            case PackResult.Valid valid -> {
                Scenario before = new Scenario(exercise, false);
                if (older != null) {
                    PackedScenario pack = still(read(older));
                    before = new Scenario(planned(pack), pack.withoutNames());
                }
                yield PackJson.of(upload.id(), valid.scenario(), compared(before, valid.scenario()));
            }
        };
    }

    private record Scenario(Exercise exercise, boolean withoutNames) {}

    private List<ScenarioDiff.Change> compared(Scenario before, PackedScenario pack) {
        return ScenarioDiff.between(before.exercise(), planned(pack), before.withoutNames() || pack.withoutNames());
    }

    /** Only what somebody has seen: where the exercise has changed since, they see it again. */
    private Future<ObjectNode> takeOver(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            Spool.Spooled file = uploads.find(Uploads.Owner.of(visitor), ctx.pathParam("upload"))
                    .file();
            ObjectNode sent = Bodies.object(ctx);
            Wish wish = new Wish(Bodies.text(sent, "seen", LONGEST_SEAL), chosen(sent));
            return turns.next(
                    ctx,
                    () -> turns.onWorker(() -> still(read(file)))
                            .compose(pack -> takeOver(visitor, pack, wish, MOST_TRIES)));
        });
    }

    private record Wish(String seen, Set<String> chosen) {}

    /** The rules get what was made of the exercise as it is now, and not as it was when the comparing began. */
    private Future<ObjectNode> takeOver(Visitor visitor, PackedScenario pack, Wish wish, int tries) {
        LiveExercise running = visitor.exercise().running();
        long seq = running.seq();
        Exercise exercise = running.state();
        return turns.onWorker(() -> wanted(exercise, pack, wish)).compose(command -> {
            if (running.seq() != seq) {
                return tries > 1
                        ? takeOver(visitor, pack, wish, tries - 1)
                        : Future.failedFuture(Problems.tryAgainLater());
            }
            return planning.keep(running.id(), pack.files())
                    .compose(kept -> running.submit(visitor.caller(), ids.next(), command)
                            .compose(outcome -> taken(visitor, kept, command, outcome)));
        });
    }

    private PlanCommand.TakeOver wanted(Exercise exercise, PackedScenario pack, Wish wish) {
        List<ScenarioDiff.Change> changes = compared(new Scenario(exercise, false), pack);
        if (!PackJson.seal(changes).equals(wish.seen())) {
            throw Problem.of(409, "sheet-changed");
        }
        return TakingOver.of(exercise, pack, changes, wish.chosen());
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
            uploads.forget(Uploads.Owner.of(visitor), ctx.pathParam("upload"));
            return JsonNodeFactory.instance.objectNode();
        });
    }

    private static PackResult read(Spool.Spooled zip) throws IOException {
        return zip.reading(PackReader::readZip);
    }

    private static PackedScenario still(PackResult result) {
        return switch (result) {
            case PackResult.Valid valid -> valid.scenario();
            case PackResult.Invalid _ -> throw Problem.of(404, "sheet-gone");
        };
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
}
