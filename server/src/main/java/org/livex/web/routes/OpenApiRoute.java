package org.livex.web.routes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.web.Reply;

/** What there is to call, for programs: an OpenAPI description. Its test holds it against the routes and their answers. */
public final class OpenApiRoute {
    public static final String PATH = "/openapi.json";

    private final Vertx vertx;
    private @Nullable Future<Buffer> description;

    OpenApiRoute(Vertx vertx) {
        this.vertx = vertx;
    }

    void on(Router router) {
        router.get(PATH).handler(Reply.body(_ -> description()));
    }

    private Future<Buffer> description() {
        Future<Buffer> known = description;
        if (known == null) {
            known = vertx.executeBlocking(OpenApiRoute::read);
            description = known;
        }
        return known;
    }

    private static Buffer read() throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenApiRoute.class.getResourceAsStream(PATH), PATH)) {
            return Buffer.buffer(in.readAllBytes());
        }
    }
}
