package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.lang.ref.SoftReference;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livex.command.CommandIds;
import org.livex.command.Outcome;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.plan.ImportedFrom;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Texts;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Translators;
import org.livex.room.Uploads;
import org.livex.room.Visitor;
import org.livex.sheet.Draft;
import org.livex.sheet.ExerciseSheets;
import org.livex.sheet.Part;
import org.livex.sheet.SheetImport;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Step;
import org.livex.sheet.board.BoardWorkbook;
import org.livex.sheet.board.TimeWorkbook;
import org.livex.sheet.file.SheetFile;
import org.livex.sheet.file.SheetReader;
import org.livex.sheet.file.UnreadableSheet;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Sent;
import org.livex.web.Turns;
import org.livex.web.Visitors;

/** Spreadsheets: the exercise as one, and one into the exercise, which is asked about until nothing is open. For control. */
final class SheetRoutes {
    private static final String ONE = "/api/exercises/:exercise/spreadsheets/:upload";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long MOST_UPLOADED = 64L * 1024 * 1024;
    private static final int LONGEST_ANSWER = 500;
    private static final int MOST_ANSWERS = 5_000;

    private final Visitors visitors;
    private final Turns turns;
    private final Uploads uploads;
    private final CommandIds ids;
    private final InstantSource clock;
    private volatile @Nullable LastRead lastRead;

    /** Whoever is asked comes back with answers in a moment; memory that is needed otherwise goes first. */
    private record LastRead(String upload, SoftReference<SheetFile> file) {}

    SheetRoutes(Vertx vertx, Visitors visitors, Turns turns, InstantSource clock) {
        this.visitors = visitors;
        this.turns = turns;
        this.uploads = new Uploads(vertx, clock, MOST_UPLOADED);
        this.ids = new CommandIds(clock);
        this.clock = clock;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/spreadsheet").handler(this::download);
        router.get("/api/exercises/:exercise/board/xlsx").handler(this::board);
        router.post("/api/exercises/:exercise/spreadsheets").handler(Reply.json(this::upload));
        router.post(ONE).handler(Reply.json(this::answer));
        router.delete(ONE).handler(Reply.json(this::forget));
        router.post(ONE + "/import").handler(Reply.json(this::take));
    }

    private void download(RoutingContext ctx) {
        visitors.of(ctx)
                .map(Visitor::mustControl)
                .compose(visitor -> {
                    Exercise exercise = visitor.exercise().running().state();
                    String id = visitor.exercise().running().id().value();
                    boolean roster = choice(ctx, "what", List.of("all", "msel", "roster"))
                            .equals("roster");
                    boolean csv = choice(ctx, "form", List.of("xlsx", "csv")).equals("csv");
                    Language language = language(ctx);
                    return blocking(ctx, () -> {
                                ExerciseSheets sheets = new ExerciseSheets(exercise, words(language));
                                return csv
                                        ? sheets.csv(roster ? Part.PEOPLE : Part.MSEL)
                                        : sheets.workbook(
                                                roster ? ExerciseSheets.ROSTER : ExerciseSheets.EVERYTHING, id);
                            })
                            .onSuccess(bytes -> Reply.file(
                                    ctx,
                                    csv ? "text/csv; charset=utf-8" : XLSX,
                                    id + (roster ? ".people" : ".msel") + (csv ? ".csv" : ".xlsx"),
                                    Buffer.buffer(bytes)));
                })
                .onFailure(ctx::fail);
    }

    private void board(RoutingContext ctx) {
        visitors.of(ctx)
                .map(Visitor::mustSeeControl)
                .compose(visitor -> {
                    Exercise exercise = visitor.exercise().running().state();
                    Language language = language(ctx);
                    PersonNaming naming = QueryWords.naming(ctx);
                    if (choice(ctx, "view", List.of("injects", "time")).equals("injects")) {
                        return blocking(
                                ctx,
                                () -> new BoardWorkbook(exercise, words(language), naming, clock.instant()).bytes());
                    }
                    TimeWorkbook.Zoom zoom = zoom(ctx);
                    List<TimeWorkbook.Did> actions = actions(visitor);
                    return blocking(
                            ctx,
                            () -> new TimeWorkbook(exercise, words(language), naming, zoom, actions, clock.instant())
                                    .bytes());
                })
                .onSuccess(bytes -> Reply.file(ctx, XLSX, "board.xlsx", Buffer.buffer(bytes)))
                .onFailure(ctx::fail);
    }

    private static TimeWorkbook.Zoom zoom(RoutingContext ctx) {
        return switch (choice(ctx, "zoom", List.of("hour", "quarter", "day"))) {
            case "quarter" -> TimeWorkbook.Zoom.QUARTER;
            case "day" -> TimeWorkbook.Zoom.DAY;
            default -> TimeWorkbook.Zoom.HOUR;
        };
    }

    private static List<TimeWorkbook.Did> actions(Visitor visitor) {
        List<TimeWorkbook.Did> actions = new ArrayList<>();
        ClockHistory clock = visitor.exercise().running().state().clockHistory();
        visitor.exercise().feed().actions().forEach(one -> {
            if (!clock.isBeforeStart(one.action().takenAt())) {
                actions.add(new TimeWorkbook.Did(
                        one.person(),
                        one.action().kind(),
                        one.action().inject(),
                        clock.doneAt(one.action().takenAt(), one.recordedAt(), one.at())));
            }
        });
        return actions;
    }

    private Future<ObjectNode> upload(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            String encoding = ctx.request().getParam("encoding");
            String separator = ctx.request().getParam("separator");
            Sent sent = Sent.with(ctx);
            Uploads.Upload upload = new Uploads.Upload(
                    uploads.freshId(), Uploads.Owner.of(visitor), sent.file(), encoding, separator, clock.instant());
            return read(ctx, visitor, upload, Map.of()).map(step -> {
                sent.keep();
                uploads.keep(upload);
                return SheetJson.of(upload.id(), step);
            });
        });
    }

    private Future<ObjectNode> answer(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            Uploads.Upload upload = uploads.find(Uploads.Owner.of(visitor), ctx.pathParam("upload"));
            return read(ctx, visitor, upload, answers(Bodies.object(ctx))).map(step -> SheetJson.of(upload.id(), step));
        });
    }

    private Future<ObjectNode> forget(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).map(visitor -> {
            uploads.forget(Uploads.Owner.of(visitor), ctx.pathParam("upload"));
            lastRead = null;
            return JsonNodeFactory.instance.objectNode();
        });
    }

    /** Only what somebody has seen: where the exercise has changed since, they see it again. */
    private Future<ObjectNode> take(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            Uploads.Upload upload = uploads.find(Uploads.Owner.of(visitor), ctx.pathParam("upload"));
            ObjectNode sent = Bodies.object(ctx);
            String seen = Bodies.text(sent, "seen", LONGEST_ANSWER);
            return read(ctx, visitor, upload, answers(sent)).compose(step -> {
                Draft draft = step.draft();
                if (draft == null || !draft.isReady() || !SheetJson.seen(draft).equals(seen)) {
                    throw Problem.of(409, "sheet-changed");
                }
                return visitor.exercise()
                        .running()
                        .submit(
                                visitor.caller(),
                                ids.next(),
                                new PlanCommand.ImportScenario(draft.commands(), ImportedFrom.SPREADSHEET))
                        .map(outcome -> done(visitor, upload, draft, outcome));
            });
        });
    }

    private ObjectNode done(Visitor visitor, Uploads.Upload upload, Draft draft, Outcome outcome) {
        long seq = switch (outcome) {
            case Outcome.Accepted accepted -> accepted.seq();
            case Outcome.Rejected rejected -> throw Problems.of(rejected);
        };
        uploads.forget(Uploads.Owner.of(visitor), upload.id());
        lastRead = null;
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("seq", seq);
        for (Draft.Kind kind : List.of(Draft.Kind.ADDED, Draft.Kind.CHANGED, Draft.Kind.REMOVED)) {
            json.put(
                    DomainJson.word(kind),
                    draft.changes().stream().filter(one -> one.kind() == kind).count());
        }
        return json;
    }

    private Future<Step> read(RoutingContext ctx, Visitor visitor, Uploads.Upload upload, Map<String, String> answers) {
        Exercise exercise = visitor.exercise().running().state();
        Language language = language(ctx);
        return blocking(ctx, () -> {
            SheetFile file = file(upload);
            return new SheetImport(exercise, words(language), visitor.caller(), clock.instant()).read(file, answers);
        });
    }

    private SheetFile file(Uploads.Upload upload) throws Exception {
        LastRead last = lastRead;
        SheetFile known =
                last != null && last.upload().equals(upload.id()) ? last.file().get() : null;
        if (known != null) {
            return known;
        }
        SheetFile read = SheetReader.read(upload.file().read(), upload.encoding(), upload.separator());
        lastRead = new LastRead(upload.id(), new SoftReference<>(read));
        return read;
    }

    private SheetWords words(Language language) {
        return new SheetWords(Catalog.load(), language);
    }

    private <T> Future<T> blocking(RoutingContext ctx, Callable<T> work) {
        return turns.blocking(ctx, work)
                .recover(failure -> Future.failedFuture(
                        failure instanceof UnreadableSheet unreadable ? Problems.of(unreadable) : failure));
    }

    private static Map<String, String> answers(ObjectNode sent) {
        JsonNode given = sent.path("answers");
        Map<String, String> answers = new HashMap<>();
        if (!given.isObject() || given.size() > MOST_ANSWERS) {
            throw Problem.field("answers", "must be an object of at most " + MOST_ANSWERS + " texts");
        }
        given.properties().forEach(answer -> {
            if (!answer.getValue().isTextual() || Texts.length(answer.getValue().textValue()) > LONGEST_ANSWER) {
                throw Problem.field("answers", "must be texts of at most " + LONGEST_ANSWER + " characters");
            }
            answers.put(answer.getKey(), answer.getValue().textValue());
        });
        return answers;
    }

    private static String choice(RoutingContext ctx, String parameter, List<String> choices) {
        String value = ctx.request().getParam(parameter);
        if (value != null && !choices.contains(value)) {
            throw Problem.field(parameter, "must be one of " + String.join(", ", choices));
        }
        return value == null ? choices.getFirst() : value;
    }

    private static Language language(RoutingContext ctx) {
        String tag = ctx.request().getParam("language");
        return tag == null ? Languages.ENGLISH : Translators.language(tag, "language");
    }
}
