package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.livex.basemap.About;
import org.livex.basemap.Basemap;
import org.livex.basemap.Tile;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** The map below everything, for everybody who is in an exercise. */
final class BasemapRoutes {
    private static final String MAP = "/api/exercises/:exercise/basemap";

    private final Visitors visitors;
    private final Basemap basemap;

    BasemapRoutes(Visitors visitors, Basemap basemap) {
        this.visitors = visitors;
        this.basemap = basemap;
    }

    void on(Router router) {
        router.get(MAP).handler(Reply.json(this::about));
        router.get(MAP + "/:zoom/:column/:row").handler(this::tile);
    }

    private Future<ObjectNode> about(RoutingContext ctx) {
        return visitors.of(ctx)
                .map(_ -> basemap.about()
                        .map(BasemapRoutes::json)
                        .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("given", false)));
    }

    private static ObjectNode json(About about) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("given", true)
                .put("name", about.name())
                .put("attribution", about.attribution())
                .put("minZoom", about.minZoom())
                .put("maxZoom", about.maxZoom())
                .put("version", about.version());
        About.Bounds bounds = about.bounds();
        json.putArray("bounds")
                .add(bounds.west())
                .add(bounds.south())
                .add(bounds.east())
                .add(bounds.north());
        return json;
    }

    private void tile(RoutingContext ctx) {
        visitors.of(ctx)
                .compose(_ -> basemap.isBusy()
                        ? Future.<Optional<Tile>>failedFuture(Problems.tryAgainLater())
                        : basemap.tile(number(ctx, "zoom"), number(ctx, "column"), number(ctx, "row")))
                .map(found -> found.orElseThrow(() -> Problem.of(404, "not-found")))
                .onSuccess(tile -> send(ctx, tile))
                .onFailure(ctx::fail);
    }

    /** Of the version that is asked for it never changes; without one nobody may keep it. */
    private void send(RoutingContext ctx, Tile tile) {
        boolean isOfVersion = basemap.about()
                .map(About::version)
                .filter(version -> version.equals(ctx.request().getParam("version")))
                .isPresent();
        Reply.picture(ctx, tile.type(), tile.bytes(), isOfVersion);
    }

    private static int number(RoutingContext ctx, String part) {
        String written = ctx.pathParam(part);
        if (!written.matches("\\d{1,8}")) {
            throw Problem.of(404, "not-found");
        }
        return Integer.parseInt(written);
    }
}
