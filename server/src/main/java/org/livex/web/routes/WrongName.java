package org.livex.web.routes;

import static org.livex.web.routes.PageWords.escaped;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.livex.room.Problem;
import org.livex.web.JoinLinks;
import org.livex.web.ServedNames;

/** Refuses who comes by a name that is not the server's: a browser with a page that says where to go, all others with a problem. */
record WrongName(ServedNames names, PageWords.Shelf words, JoinLinks links) {
    private static final String OPTION = "--host-names";
    private static final int MISDIRECTED = 421;

    void check(RoutingContext ctx) {
        if (names.answers(ctx.request())) {
            ctx.next();
        } else if (isPageWanted(ctx)) {
            words.in(PageWords.language(ctx))
                    .onSuccess(in -> ctx.response()
                            .setStatusCode(MISDIRECTED)
                            .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                            .end(Buffer.buffer(page(in, address(ctx)))))
                    .onFailure(ctx::fail);
        } else {
            ctx.fail(Problem.of(MISDIRECTED, "wrong-host"));
        }
    }

    private static boolean isPageWanted(RoutingContext ctx) {
        String accepted = ctx.request().getHeader(HttpHeaders.ACCEPT);
        return ctx.request().method().equals(HttpMethod.GET) && accepted != null && accepted.contains("text/html");
    }

    /** Never the one by which somebody came. */
    private String address(RoutingContext ctx) {
        return links.publicUrl()
                .orElseGet(() -> "http://localhost:"
                        + ctx.request().connection().localAddress().port());
    }

    private static String page(PageWords in, String address) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Livex</title>
                </head>
                <body>
                <main>
                <h1>Livex</h1>
                <p>%s</p>
                <p><a dir="ltr" href="%s">%s</a></p>
                <p>%s</p>
                %s
                <nav aria-label="%s">%s</nav>
                </main>
                </body>
                </html>
                """.formatted(
                        in.language(),
                        in.direction(),
                        in.text("problem.wrong-host"),
                        escaped(address),
                        escaped(address),
                        in.text("common.wrong-host.operator", Map.of("option", OPTION)),
                        in.isDraft() ? "<p>" + in.text("common.language.draft") + "</p>" : "",
                        in.text("common.language"),
                        in.languageLinks("/"));
    }
}
