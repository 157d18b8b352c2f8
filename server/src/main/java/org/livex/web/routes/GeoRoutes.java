package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.livex.command.CommandIds;
import org.livex.command.Outcome;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Rules;
import org.livex.exercise.plan.ImportedFrom;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.RecordedAction;
import org.livex.geo.ExerciseFeatures;
import org.livex.geo.GeoForm;
import org.livex.geo.PlaceImport;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Spool;
import org.livex.room.Visitor;
import org.livex.track.Fix;
import org.livex.track.Tracks;
import org.livex.web.Reply;
import org.livex.web.Sent;
import org.livex.web.Turns;
import org.livex.web.Visitors;
import org.livex.xml.UnreadableFile;

/** Files for other tools' maps and, of places, back. For control; where people went is for the director alone. */
final class GeoRoutes {
    /** About ten megabytes of a file; whoever wants more asks for the archive. */
    private static final int MOST_FIXES = 100_000;

    private final Visitors visitors;
    private final Tracks tracks;
    private final CommandIds ids;
    private final Turns turns;
    private final InstantSource clock;

    /** What is asked for. */
    private enum What {
        PLACES,
        TRACKS,
        ACTIONS
    }

    GeoRoutes(Visitors visitors, Tracks tracks, CommandIds ids, Turns turns, InstantSource clock) {
        this.visitors = visitors;
        this.tracks = tracks;
        this.ids = ids;
        this.turns = turns;
        this.clock = clock;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/geo").handler(this::download);
        router.post("/api/exercises/:exercise/geo").handler(Reply.json(this::take));
    }

    private void download(RoutingContext ctx) {
        visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(visitor -> {
                    What what = QueryWords.of(ctx, "what", What.values());
                    GeoForm form = QueryWords.of(ctx, "form", GeoForm.values());
                    if (what == What.TRACKS) {
                        visitor.mustDirect();
                    }
                    String id = visitor.exercise().running().id().value();
                    return file(ctx, visitor, what, form)
                            .onSuccess(bytes -> Reply.file(
                                    ctx,
                                    form.type(),
                                    "EXERCISE-" + id + "-" + DomainJson.word(what) + "." + form.suffix(),
                                    Buffer.buffer(bytes)));
                })
                .onFailure(ctx::fail);
    }

    private Future<byte[]> file(RoutingContext ctx, Visitor visitor, What what, GeoForm form) {
        Exercise exercise = visitor.exercise().running().state();
        ExerciseId id = visitor.exercise().running().id();
        String title = "EXERCISE · " + id.value();
        ExerciseFeatures features = new ExerciseFeatures(exercise, QueryWords.naming(ctx));
        return switch (what) {
            case PLACES -> turns.blocking(ctx, () -> features.places().in(form, title));
            case TRACKS ->
                turns.next(
                        ctx,
                        () -> fixes(id, consenting(exercise), 0, new ArrayList<>())
                                .compose(fixes -> turns.onWorker(
                                        () -> features.tracks(fixes).in(form, title))));
            case ACTIONS -> {
                List<RecordedAction> actions = new ArrayList<>();
                visitor.exercise().feed().actions().forEach(actions::add);
                yield turns.blocking(ctx, () -> features.actions(actions).in(form, title));
            }
        };
    }

    /** Who has withdrawn has no track any more, whatever is still being erased. */
    private static List<PersonId> consenting(Exercise exercise) {
        return exercise.roster().seats().keySet().stream()
                .filter(person -> exercise.roster().consentsOf(person).contains(Consent.POSITION))
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    private Future<List<Fix>> fixes(ExerciseId exercise, List<PersonId> people, int from, List<Fix> found) {
        if (from >= people.size()) {
            return Future.succeededFuture(found);
        }
        return tracks.of(exercise, people.get(from), Instant.EPOCH, MOST_FIXES + 1 - found.size())
                .compose(fixes -> {
                    found.addAll(fixes);
                    return found.size() > MOST_FIXES
                            ? Future.failedFuture(Problem.of(413, "too-large"))
                            : fixes(exercise, people, from + 1, found);
                });
    }

    private Future<ObjectNode> take(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            boolean dryRun = isDryRun(ctx);
            GeoForm form = GeoForm.ofHeader(ctx.request().getHeader("Content-Type"))
                    .orElseThrow(() -> Problem.of(415, "unsupported-media-type"));
            Spool.Spooled file = Sent.with(ctx).file();
            Exercise exercise = visitor.exercise().running().state();
            Language language = language(ctx, exercise);
            return turns.next(
                    ctx,
                    () -> reading(() -> PlaceImport.read(form, file.read(), exercise, language))
                            .compose(report -> dryRun || report.commands().isEmpty()
                                    ? turns.onWorker(() -> checked(visitor, exercise, report, dryRun))
                                    : take(visitor, report)));
        });
    }

    /** Refused as taking it over would be. */
    private ObjectNode checked(Visitor visitor, Exercise exercise, PlaceImport.Report report, boolean dryRun) {
        if (!report.commands().isEmpty()) {
            PlanCommand.ImportScenario wanted = new PlanCommand.ImportScenario(report.commands());
            if (Rules.decide(exercise, visitor.caller(), wanted, clock.instant())
                    instanceof Decision.Rejected refused) {
                throw Problems.of(new Outcome.Rejected(refused.reason(), refused.parameters()));
            }
        }
        return json(report, dryRun);
    }

    private Future<ObjectNode> take(Visitor visitor, PlaceImport.Report report) {
        return visitor.exercise()
                .running()
                .submit(
                        visitor.caller(),
                        ids.next(),
                        new PlanCommand.ImportScenario(report.commands(), ImportedFrom.MAP_FILE))
                .map(outcome -> switch (outcome) {
                    case Outcome.Accepted accepted -> json(report, false).put("seq", accepted.seq());
                    case Outcome.Rejected rejected -> throw Problems.of(rejected);
                });
    }

    private <T> Future<T> reading(Callable<T> work) {
        return turns.onWorker(work)
                .recover(failure -> Future.failedFuture(
                        failure instanceof UnreadableFile unreadable ? Problems.of(unreadable) : failure));
    }

    private static ObjectNode json(PlaceImport.Report report, boolean dryRun) {
        Map<String, Integer> counts = new TreeMap<>();
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (PlaceImport.Line line : report.lines()) {
            String outcome = DomainJson.word(line.outcome());
            counts.merge(outcome, 1, Integer::sum);
            ObjectNode one = lines.addObject()
                    .put("number", line.number())
                    .put("name", line.name())
                    .put("outcome", outcome)
                    .put("outline", line.besides().wasOutline());
            if (line.place() != null) {
                one.put("place", line.place().value());
            }
            if (line.besides().wasOpen()) {
                one.put("open", true);
            }
            if (line.besides().circleMetres() != null) {
                one.put("circleMetres", line.besides().circleMetres());
            }
            if (line.besides().leftOut() > 0) {
                one.put("leftOut", line.besides().leftOut());
            }
            if (line.besides().isNameMended()) {
                one.put("mended", true);
            }
            if (line.besides().isFar()) {
                one.put("far", true);
            }
            if (line.besides().wrong() != null) {
                one.set("wrong", DomainJson.tree(line.besides().wrong()));
            }
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
        counts.forEach(json.putObject("counts")::put);
        json.set("lines", lines);
        return json;
    }

    /** In which the file has its names: the exercise's first one, if it is not said. */
    private static Language language(RoutingContext ctx, Exercise exercise) {
        List<Language> languages =
                Objects.requireNonNull(exercise.scenario().plan()).languages();
        String tag = ctx.request().getParam("language");
        return languages.stream()
                .filter(language -> tag == null || language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Problem.field(
                        "language",
                        "must be one of "
                                + languages.stream().map(Language::tag).collect(Collectors.joining(", "))));
    }

    private static boolean isDryRun(RoutingContext ctx) {
        String value = ctx.request().getParam("dryRun");
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw Problem.field("dryRun", "must be true or false");
        }
        return "true".equals(value);
    }
}
