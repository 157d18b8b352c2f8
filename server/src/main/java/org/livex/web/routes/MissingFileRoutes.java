package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.livex.exercise.Exercise;
import org.livex.exercise.reading.FilePlaces;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.DomainJson;
import org.livex.library.Upload;
import org.livex.room.MissingFiles;
import org.livex.room.Visitor;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** For control: which photos, recordings and documents a take-over or a restore lacks, who had brought them, and where they belong. */
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
        return visitors.of(ctx).map(Visitor::mustSeeControl).compose(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            return missing.of(visitor.exercise().running().id(), exercise)
                    .map(all -> json(all, FilePlaces.of(exercise)));
        });
    }

    private static ObjectNode json(List<Upload> all, FilePlaces places) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode files = json.putArray("files");
        for (Upload one : all) {
            MediaHash sha256 = one.key().sha256();
            ObjectNode file = files.addObject().setAll(json(one));
            places.nameOf(sha256).ifPresent(name -> file.put("name", name));
            ArrayNode belongsTo = file.putArray("belongsTo");
            places.of(sha256).forEach(place -> add(belongsTo.addObject(), place));
        }
        return json;
    }

    private static void add(ObjectNode json, FilePlaces.Place place) {
        json.put("kind", place.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (place.id() != null) {
            json.put("id", place.id());
        }
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
