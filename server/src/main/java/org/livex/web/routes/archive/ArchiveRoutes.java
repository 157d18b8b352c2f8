package org.livex.web.routes.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.command.Outcome;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.CommandCodec;
import org.livex.json.CommandReading;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Translators;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Turns;
import org.livex.web.Visitors;
import org.livex.web.routes.QueryWords;

/** Everything of an exercise as one file: for the director, and never without a line in the shift log. */
public final class ArchiveRoutes {
    private static final String ARCHIVE = "/api/exercises/:exercise/archive";
    private static final String ZIP = "application/zip";

    private final Visitors visitors;
    private final Turns turns;
    private final Archives archives;
    private final ArchiveContent content;

    public ArchiveRoutes(Visitors visitors, Turns turns, Archives archives, ArchiveContent content) {
        this.visitors = visitors;
        this.turns = turns;
        this.archives = archives;
        this.content = content;
    }

    public void on(Router router) {
        router.get(ARCHIVE).handler(Reply.json(this::progress));
        router.post(ARCHIVE).handler(this::take);
        router.delete(ARCHIVE).handler(Reply.json(this::cancel));
    }

    private Future<ObjectNode> progress(RoutingContext ctx) {
        return director(ctx).map(visitor -> archives.of(id(visitor)));
    }

    private Future<ObjectNode> cancel(RoutingContext ctx) {
        return director(ctx).map(visitor -> {
            archives.cancel(id(visitor));
            return archives.of(id(visitor));
        });
    }

    /** That it is taken is a fact before anybody has a byte of it. Said again after a lost answer it is made anew, and logged once. */
    private void take(RoutingContext ctx) {
        director(ctx)
                .compose(visitor -> {
                    CommandReading.Envelope envelope = envelope(ctx);
                    String tag = ctx.request().getParam("language");
                    Language language = tag == null ? Languages.ENGLISH : Translators.language(tag, "language");
                    ArchiveContent.Wish wish =
                            new ArchiveContent.Wish(visitor.exercise(), language, QueryWords.naming(ctx));
                    Archives.Taking taking =
                            archives.begin(id(visitor), visitor.person().id(), content.now());
                    return visitor.exercise()
                            .running()
                            .submit(visitor.caller(), envelope.id(), envelope.command())
                            .onSuccess(outcome -> {
                                if (outcome instanceof Outcome.Rejected) {
                                    archives.forget(taking);
                                }
                            })
                            .onFailure(_ -> archives.forget(taking))
                            .compose(outcome -> {
                                if (outcome instanceof Outcome.Rejected rejected) {
                                    throw Problems.of(rejected);
                                }
                                return send(ctx, wish, taking).onComplete(_ -> archives.over(taking));
                            });
                })
                .onFailure(ctx::fail);
    }

    private Future<Void> send(RoutingContext ctx, ArchiveContent.Wish wish, Archives.Taking taking) {
        return turns.next(ctx, () -> content.of(ctx, wish, taking)).compose(stream -> {
            String name = "EXERCISE-" + wish.exercise().running().id().value() + "-archive.zip";
            return Reply.pieces(ctx, ZIP, name, Buffer.buffer(), stream::next).onComplete(_ -> stream.drop());
        });
    }

    private static CommandReading.Envelope envelope(RoutingContext ctx) {
        JsonNode json = Bodies.object(ctx).path("command");
        if (!(CommandCodec.read(json) instanceof CommandReading.Envelope envelope)
                || !(envelope.command() instanceof ControlCommand.TakeArchive)) {
            throw Problem.field("command", "must be a take-archive");
        }
        return envelope;
    }

    private Future<Visitor> director(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustDirect);
    }

    private static ExerciseId id(Visitor visitor) {
        return visitor.exercise().running().id();
    }
}
