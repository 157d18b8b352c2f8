package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.DomainJson;
import org.livex.library.Upload;
import org.livex.room.MissingFiles;
import org.livex.room.Visitor;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** For control: which photos, recordings and documents a take-over or a restore lacks, and who had brought them. */
final class MissingFileRoutes {
    private final Visitors visitors;
    private final MissingFiles missing;

    MissingFileRoutes(Visitors visitors, MissingFiles missing) {
        this.visitors = visitors;
        this.missing = missing;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/missing-files").handler(Reply.json(this::list));
    }

    private Future<ObjectNode> list(RoutingContext ctx) {
        return visitors.of(ctx)
                .map(Visitor::mustSeeControl)
                .compose(visitor -> missing.of(
                                visitor.exercise().running().id(),
                                visitor.exercise().running().state())
                        .map(all -> {
                            ObjectNode json = JsonNodeFactory.instance.objectNode();
                            ArrayNode files = json.putArray("files");
                            all.forEach(one -> files.add(json(one)));
                            return json;
                        }));
    }

    private static ObjectNode json(Upload upload) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("sha256", upload.key().sha256().value())
                .put("type", upload.type().mime())
                .put("bytes", upload.bytes())
                .put("received", upload.offset())
                .put("broughtAt", DomainJson.instant(upload.startedAt()));
        PersonId from = upload.key().from();
        return from == null ? json : json.put("person", from.value());
    }
}
