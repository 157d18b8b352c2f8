package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The web clients, from the class path, in the compressed form that the build made of each file: compressing while
 * answering costs three times the CPU, and with HTTP/2 it corrupts answers in Vert.x 5.0.7 (its issue 5896).
 */
public final class WebAssets {
    private static final String ROOT = "web";
    private static final String UNCHANGING = "/assets/";

    private final Vertx vertx;
    private final Map<String, Asset> loaded = new HashMap<>();

    private record Asset(
            Buffer bytes, String type, @Nullable String encoding, String tag) {}

    public WebAssets(Vertx vertx) {
        this.vertx = vertx;
    }

    public void on(Router router) {
        router.get("/").handler(ctx -> ctx.redirect("/phone/"));
        router.getWithRegex("/(phone|console)").handler(WebAssets::toFolder);
        for (String client : List.of("/phone/*", "/console/*")) {
            router.route(client).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::serve);
        }
    }

    /** A route matches with and without a slash at its end; only without is there anywhere to go. */
    private static void toFolder(RoutingContext ctx) {
        if (ctx.normalizedPath().endsWith("/")) {
            ctx.next();
        } else {
            ctx.redirect(ctx.normalizedPath() + "/");
        }
    }

    private void serve(RoutingContext ctx) {
        String path = ctx.normalizedPath();
        String file = path.endsWith("/") ? path + "index.html" : path;
        if (file.contains("..") || file.endsWith(".br") || file.endsWith(".gz")) {
            ctx.next();
            return;
        }
        String accepted = String.valueOf(ctx.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        find(file, accepted)
                .onSuccess(asset -> asset.ifPresentOrElse(found -> send(ctx, file, found), ctx::next))
                .onFailure(ctx::fail);
    }

    private Future<Optional<Asset>> find(String file, String accepted) {
        return load(file, accepted.contains("br") ? "br" : null)
                .compose(found -> found.isPresent() || !accepted.contains("gzip")
                        ? Future.succeededFuture(found)
                        : load(file, "gz"))
                .compose(found -> found.isPresent() ? Future.succeededFuture(found) : load(file, null));
    }

    private Future<Optional<Asset>> load(String file, @Nullable String compressed) {
        String name = compressed == null ? file : file + "." + compressed;
        Asset known = loaded.get(name);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        return vertx.executeBlocking(() -> read(file, name, compressed)).map(read -> {
            read.ifPresent(asset -> loaded.put(name, asset));
            return read;
        });
    }

    private static Optional<Asset> read(String file, String name, @Nullable String compressed) throws IOException {
        try (InputStream in = WebAssets.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            String tag = "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
            String encoding = compressed == null ? null : compressed.equals("br") ? "br" : "gzip";
            return Optional.of(new Asset(Buffer.buffer(bytes), type(file), encoding, tag));
        }
    }

    private static String type(String file) {
        if (file.endsWith(".webmanifest")) {
            return "application/manifest+json";
        }
        String type = MimeMapping.mimeTypeForFilename(file);
        return type == null ? "application/octet-stream" : type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    private static void send(RoutingContext ctx, String file, Asset asset) {
        HttpServerResponse response = ctx.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.ETAG, asset.tag())
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        file.contains(UNCHANGING) ? "public, max-age=31536000, immutable" : "no-cache");
        if (asset.encoding() != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, asset.encoding());
        }
        if (asset.tag().equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else if (ctx.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(
                            HttpHeaders.CONTENT_LENGTH,
                            String.valueOf(asset.bytes().length()))
                    .end();
        } else {
            Slices.end(response, asset.bytes());
        }
    }
}
