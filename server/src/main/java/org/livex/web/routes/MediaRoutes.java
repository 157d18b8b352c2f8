package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.livex.exercise.media.MediaRefusal;
import org.livex.exercise.reading.MediaReaders;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.json.DomainJson;
import org.livex.library.Upload;
import org.livex.library.UploadKey;
import org.livex.library.UploadResult;
import org.livex.room.MediaShelf;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Spool;
import org.livex.room.Sync;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Room;
import org.livex.web.Sent;
import org.livex.web.Visitors;

/** The bytes of attachments: brought in pieces, given to those who may have them. */
final class MediaRoutes {
    private static final String ALL = "/api/exercises/:exercise/media";
    private static final String ONE = ALL + "/:sha256";

    private final Visitors visitors;
    private final MediaShelf shelf;

    MediaRoutes(Visitors visitors, MediaShelf shelf) {
        this.visitors = visitors;
        this.shelf = shelf;
    }

    /** {@code type} is read here: one that we do not know is no mistake of the client. */
    record Announced(MediaHash sha256, String type, long bytes) {}

    void on(Router router) {
        router.post(ALL).handler(Reply.json(this::announce));
        router.patch(ONE).handler(Reply.json(this::append));
        router.get(ONE).handler(this::fetch);
    }

    private Future<ObjectNode> announce(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            shelf.checkRoom();
            Announced announced = DomainJson.read(Bodies.json(ctx), Announced.class);
            MediaType type = typeFrom(visitor, announced.type());
            checkSeen(visitor, announced.sha256());
            if (announced.bytes() < 1) {
                throw Problem.field("bytes", "must be 1 or more");
            }
            UploadKey key = key(visitor, announced.sha256());
            return shelf.library()
                    .announce(key, type, announced.bytes())
                    .compose(result -> answer(visitor, key, result));
        });
    }

    private Future<ObjectNode> append(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            shelf.checkRoom();
            MediaHash sha256 = hash(ctx);
            checkSeen(visitor, sha256);
            if (ctx.request().getParam("offset") == null) {
                throw Problem.field("offset", "is missing");
            }
            long offset = Bodies.wholeNumber(ctx, "offset", 0, Long.MAX_VALUE);
            Spool.Spooled piece = Sent.with(ctx).file();
            if (!Room.of(ctx).take(piece.length())) {
                throw Problems.tryAgainLater();
            }
            UploadKey key = key(visitor, sha256);
            return ctx.vertx()
                    .executeBlocking(piece::read, false)
                    .compose(bytes -> shelf.library().append(key, offset, bytes))
                    .compose(result -> answer(visitor, key, result));
        });
    }

    private void fetch(RoutingContext ctx) {
        visitors.of(ctx)
                .compose(visitor -> {
                    MediaHash sha256 = hash(ctx);
                    if (!MediaReaders.mayRead(visitor.exercise().running().state(), Sync.personNow(visitor), sha256)) {
                        throw Problem.of(404, "not-found");
                    }
                    return shelf.library().find(visitor.exercise().running().id(), sha256);
                })
                .compose(found -> new MediaReply(
                                ctx, shelf.library(), found.orElseThrow(() -> Problem.of(404, "not-found")))
                        .send())
                .onFailure(ctx::fail);
    }

    private Future<ObjectNode> answer(Visitor visitor, UploadKey key, UploadResult result) {
        return switch (result) {
            case UploadResult.Refused(UploadResult.Reason reason, Map<String, String> parameters) ->
                noted(visitor, key, reason).compose(_ -> Future.failedFuture(problem(reason, parameters)));
            case UploadResult.Going(Upload upload) ->
                upload.complete()
                        ? shelf.note(visitor.exercise(), upload).map(_ -> {
                            checkSeen(visitor, upload.key().sha256());
                            return json(upload);
                        })
                        : Future.succeededFuture(json(upload));
        };
    }

    /** Whoever waits for it hears of it before whoever brings it does. */
    private Future<Void> noted(Visitor visitor, UploadKey key, UploadResult.Reason reason) {
        MediaRefusal refusal = reason.refusal();
        return refusal == null ? Future.succeededFuture() : shelf.noteRefused(visitor.exercise(), key, refusal);
    }

    /** Nobody brings anew what nobody is to see any more. */
    private static void checkSeen(Visitor visitor, MediaHash sha256) {
        if (visitor.exercise()
                .running()
                .state()
                .media()
                .isHidden(sha256, visitor.person().id())) {
            throw Problem.of(410, "file-hidden");
        }
    }

    private static Problem problem(UploadResult.Reason reason, Map<String, String> parameters) {
        return switch (reason) {
            case NOT_ANNOUNCED -> Problem.of(404, "not-found");
            case OFFSET_WRONG -> new Problem(409, "offset-wrong", parameters);
            case TOO_LARGE -> new Problem(413, MediaRefusal.TOO_LARGE.code(), parameters);
            case QUOTA_REACHED -> new Problem(422, MediaRefusal.QUOTA_REACHED.code(), parameters);
            case DAMAGED -> new Problem(422, MediaRefusal.DAMAGED.code(), parameters);
            case NOT_ITS_TYPE -> new Problem(422, MediaRefusal.NOT_ITS_TYPE.code(), parameters);
            case HAS_METADATA -> new Problem(422, MediaRefusal.HAS_METADATA.code(), parameters);
        };
    }

    private static ObjectNode json(Upload upload) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sha256", upload.key().sha256().value())
                .put("offset", upload.offset())
                .put("bytes", upload.bytes())
                .put("complete", upload.complete());
    }

    /** Documents come from control: nobody in the field has to make one. */
    private static MediaType typeFrom(Visitor visitor, String mime) {
        if (!MediaType.isKnown(mime)) {
            throw Problem.of(415, "unsupported-media-type");
        }
        MediaType type = MediaType.of(mime);
        boolean isFromAnybody = type.family() == MediaType.Family.PHOTO || type.family() == MediaType.Family.AUDIO;
        if (!isFromAnybody && !visitor.person().function().controls()) {
            throw Problem.of(415, "unsupported-media-type");
        }
        return type;
    }

    private static UploadKey key(Visitor visitor, MediaHash sha256) {
        return new UploadKey(visitor.exercise().running().id(), visitor.person().id(), sha256);
    }

    private static MediaHash hash(RoutingContext ctx) {
        String written = ctx.pathParam("sha256");
        if (!MediaHash.isWellFormed(written)) {
            throw Problem.of(404, "not-found");
        }
        return new MediaHash(written);
    }
}
