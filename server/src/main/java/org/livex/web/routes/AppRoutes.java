package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.access.QrCode;
import org.livex.room.Problem;
import org.livex.web.AppPackage;
import org.livex.web.JoinLinks;
import org.livex.web.Reply;

/** The Android app, for people who get it and for pages that tell of it. Open to everybody: it holds no secret. */
final class AppRoutes {
    static final String PAGE = "/app";
    static final String FILE = "/app/livex.apk";
    static final String STYLE = "/app/style.css";
    private static final Pattern FROM = Pattern.compile("bytes=(\\d{1,9})-");

    private final Vertx vertx;
    private final JoinLinks links;
    private final Optional<AppPackage> app;
    private final AppPage page;

    AppRoutes(Vertx vertx, PageWords.Shelf words, JoinLinks links, Optional<AppPackage> app) {
        this.vertx = vertx;
        this.links = links;
        this.app = app;
        this.page = new AppPage(words);
    }

    void on(Router router) {
        router.get(PAGE)
                .handler(ctx -> page.of(app, link(ctx), PageWords.language(ctx))
                        .onSuccess(html -> send(ctx, "text/html;charset=utf-8", html))
                        .onFailure(ctx::fail));
        router.get(STYLE)
                .handler(ctx -> vertx.executeBlocking(() -> style("app.css"))
                        .onSuccess(css -> send(ctx, "text/css;charset=utf-8", css))
                        .onFailure(ctx::fail));
        router.get("/app.json").handler(Reply.json(this::about));
        router.route(FILE).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::file);
    }

    private Future<ObjectNode> about(RoutingContext ctx) {
        AppPackage here = app.orElseThrow(() -> Problem.of(404, "not-found"));
        return Future.succeededFuture(JsonNodeFactory.instance
                .objectNode()
                .put("version", here.version())
                .put("sha256", here.sha256())
                .put("bytes", here.bytes().length())
                .put("signedBy", here.signedBy())
                .put("link", link(ctx))
                .put("qrSvg", QrCode.of(link(ctx)).svg()));
    }

    /** An interrupted download goes on where it was, as long as the file is the same. */
    private void file(RoutingContext ctx) {
        if (app.isEmpty()) {
            ctx.next();
            return;
        }
        AppPackage here = app.get();
        String tag = "\"" + here.sha256() + "\"";
        HttpServerResponse response = ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/vnd.android.package-archive")
                .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"livex-" + here.version() + ".apk\"")
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                // Under one address another version may come: ask each time, load only what is new.
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (tag.equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        int length = here.bytes().length();
        int from = from(ctx, tag);
        if (from >= length) {
            response.setStatusCode(416)
                    .putHeader("Content-Range", "bytes */" + length)
                    .end();
            return;
        }
        if (from > 0) {
            response.setStatusCode(206).putHeader("Content-Range", "bytes " + from + "-" + (length - 1) + "/" + length);
        }
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(length - from))
                    .end();
        } else {
            response.end(here.bytes().slice(from, length));
        }
    }

    /** Other kinds of ranges may be answered with the whole (RFC 9110, 14.2). */
    private static int from(RoutingContext ctx, String tag) {
        String range = ctx.request().getHeader("Range");
        String only = ctx.request().getHeader("If-Range");
        Matcher from = FROM.matcher(range == null ? "" : range);
        return from.matches() && (only == null || only.equals(tag)) ? Integer.parseInt(from.group(1)) : 0;
    }

    private String link(RoutingContext ctx) {
        return links.base(ctx.request()) + PAGE;
    }

    static void send(RoutingContext ctx, String type, Buffer body) {
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(body);
    }

    /** The web clients' own tokens and basics, and what only one page has. */
    static Buffer style(String own) throws IOException {
        Buffer all = Buffer.buffer();
        for (String part : new String[] {"tokens.css", "base.css", own}) {
            try (InputStream in = Objects.requireNonNull(AppRoutes.class.getResourceAsStream("/style/" + part), part)) {
                all.appendBytes(in.readAllBytes());
            }
        }
        return all;
    }
}
