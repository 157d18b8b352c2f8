package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.livex.command.Outcome;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.people.Roster;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Journal;
import org.livex.json.CommandCodec;
import org.livex.json.CommandReading;
import org.livex.json.DomainJson;
import org.livex.room.OpenExercise;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.JoinLinks;
import org.livex.web.Reply;
import org.livex.web.Turns;
import org.livex.web.Visitors;
import org.livex.xapi.Statements;

/** What people did as xAPI statements: as a file for control, and to a record store when the director says so. */
final class XapiRoutes {
    private static final String XAPI = "/api/exercises/:exercise/review/xapi";
    private static final String SENDING = XAPI + "/sending";

    private final Visitors visitors;
    private final Turns turns;
    private final From from;
    private final Sendings sendings;
    private final WorkerExecutor worker;

    /** What statements are made of; {@code links} knows under which address the server is known. */
    record From(Journal journal, FigureShelf figures, PageWords.Shelf words, JoinLinks links) {}

    XapiRoutes(Vertx vertx, Visitors visitors, Turns turns, From from, Sendings sendings) {
        this.visitors = visitors;
        this.turns = turns;
        this.from = from;
        this.sendings = sendings;
        this.worker = vertx.createSharedWorkerExecutor("statements", 1);
    }

    void on(Router router) {
        router.get(XAPI).handler(this::file);
        router.get(SENDING).handler(Reply.json(this::progress));
        router.post(SENDING).handler(Reply.json(this::send));
        router.delete(SENDING).handler(Reply.json(this::cancel));
    }

    private void file(RoutingContext ctx) {
        visitors.of(ctx)
                .map(Visitor::mustSeeControl)
                .compose(visitor -> pages(ctx, visitor.exercise(), QueryWords.naming(ctx)))
                .compose(pages -> {
                    JsonArray array = new JsonArray(pages);
                    return Reply.pieces(ctx, "application/json", "xapi.json", Buffer.buffer("["), array::next);
                })
                .onFailure(ctx::fail);
    }

    /** A JSON array that is written page by page. */
    private static final class JsonArray {
        private final StatementPages pages;
        private boolean hasOne;
        private boolean isClosed;

        private JsonArray(StatementPages pages) {
            this.pages = pages;
        }

        private Future<Optional<Buffer>> next() {
            if (isClosed) {
                return Future.succeededFuture(Optional.empty());
            }
            return pages.next().map(page -> {
                Buffer piece = lines(page.statements());
                isClosed = page.isLast();
                return Optional.of(isClosed ? piece.appendString("\n]\n") : piece);
            });
        }

        private Buffer lines(List<ObjectNode> statements) {
            Buffer piece = Buffer.buffer();
            for (ObjectNode statement : statements) {
                piece.appendString(hasOne ? ",\n" : "\n").appendBytes(DomainJson.write(statement));
                hasOne = true;
            }
            return piece;
        }
    }

    /** Its figures are folded within a turn; the statements are made as they are wanted. */
    private Future<StatementPages> pages(RoutingContext ctx, OpenExercise exercise, PersonNaming naming) {
        ExerciseId id = exercise.running().id();
        String home = from.links().base(ctx.request()) + "/exercises/" + id.value();
        return from.words()
                .catalog()
                .compose(catalog -> turns.next(ctx, () -> from.figures().of(exercise))
                        .map(figures -> new StatementPages(
                                from.journal(), id, figures, new Statements.Told(home, naming, catalog), worker)));
    }

    private Future<ObjectNode> progress(RoutingContext ctx) {
        return director(ctx).compose(visitor -> sendings.of(id(visitor)).compose(json -> counted(ctx, visitor, json)));
    }

    /** Where all was there: with how many came since. Ids are the same however people are called. */
    private Future<ObjectNode> counted(RoutingContext ctx, Visitor visitor, ObjectNode json) {
        if (!json.has("whole") || json.path("state").asText().equals("going")) {
            return Future.succeededFuture(json);
        }
        return pages(ctx, visitor.exercise(), PersonNaming.CODES)
                .compose(pages -> sendings.waiting(id(visitor), pages))
                .map(waiting -> json.put("waiting", waiting));
    }

    private Future<ObjectNode> cancel(RoutingContext ctx) {
        return director(ctx).compose(visitor -> {
            sendings.cancel(id(visitor));
            return sendings.of(id(visitor));
        });
    }

    /** Answers as soon as it goes: that it was begun is a fact before. */
    private Future<ObjectNode> send(RoutingContext ctx) {
        return director(ctx).compose(visitor -> {
            CommandReading.Envelope envelope = envelope(ctx);
            Sendings.Wanted wanted = new Sendings.Wanted(QueryWords.naming(ctx), again(ctx));
            return sendings.reserve(id(visitor), wanted).compose(_ -> begun(ctx, visitor, envelope, wanted.naming()));
        });
    }

    private Future<ObjectNode> begun(
            RoutingContext ctx, Visitor visitor, CommandReading.Envelope envelope, PersonNaming naming) {
        return visitor.exercise()
                .running()
                .submit(visitor.caller(), envelope.id(), envelope.command())
                .onFailure(_ -> sendings.forget(id(visitor)))
                .compose(outcome -> {
                    if (outcome instanceof Outcome.Rejected rejected) {
                        sendings.forget(id(visitor));
                        throw Problems.of(rejected);
                    }
                    int erased = roster(visitor).erasures().size();
                    return pages(ctx, visitor.exercise(), naming)
                            .onFailure(_ -> sendings.forget(id(visitor)))
                            .compose(pages -> {
                                sendings.begin(
                                        pages, () -> roster(visitor).erasures().size() == erased);
                                return sendings.of(id(visitor));
                            });
                });
    }

    private static boolean again(RoutingContext ctx) {
        JsonNode again = Bodies.object(ctx).path("again");
        if (!again.isMissingNode() && !again.isBoolean()) {
            throw Problem.field("again", "must be true or false");
        }
        return again.asBoolean();
    }

    private static CommandReading.Envelope envelope(RoutingContext ctx) {
        JsonNode json = Bodies.object(ctx).path("command");
        if (!(CommandCodec.read(json) instanceof CommandReading.Envelope envelope)
                || !(envelope.command() instanceof ControlCommand.GiveStatements)) {
            throw Problem.field("command", "must be a give-statements");
        }
        return envelope;
    }

    private Future<Visitor> director(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustDirect);
    }

    private static ExerciseId id(Visitor visitor) {
        return visitor.exercise().running().id();
    }

    private static Roster roster(Visitor visitor) {
        return visitor.exercise().running().state().roster();
    }
}
