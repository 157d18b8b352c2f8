package org.livex.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Headers that every answer carries: our pages run our own scripts only, and nobody frames or sniffs them. */
public final class Guard {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private Guard() {}

    public static void handle(RoutingContext ctx) {
        on(ctx.request());
        ctx.next();
    }

    static void on(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(self)");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=86400");
        }
    }
}
