package org.livex.web.routes;

import static org.livex.web.routes.PageWords.escaped;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.room.Problem;
import org.livex.web.JoinLinks;
import org.livex.web.ServedNames;

/** Refuses who comes by a name that is not the server's: a browser with a page that says where to go, all others with a problem. */
record WrongName(ServedNames names, PageWords.Shelf words, JoinLinks links) {
    private static final int MISDIRECTED = 421;

    /** Options are read from left to right in an Arabic sentence too. */
    private static final String OPTION = "\u2066--host-names\u2069";

    void check(RoutingContext ctx) {
        if (names.answers(ctx.request()) || isLook(ctx)) {
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

    /** What the page below looks like tells nobody anything. */
    private static boolean isLook(RoutingContext ctx) {
        return ctx.request().method().equals(HttpMethod.GET)
                && AppRoutes.STYLE.equals(ctx.request().path());
    }

    static boolean isPageWanted(RoutingContext ctx) {
        String accepted = ctx.request().getHeader(HttpHeaders.ACCEPT);
        return ctx.request().method().equals(HttpMethod.GET) && accepted != null && accepted.contains("text/html");
    }

    /** Never the one by which somebody came: where nobody has said another, the machine's own, at which it was reached. */
    private String address(RoutingContext ctx) {
        return links.publicUrl().orElseGet(() -> {
            SocketAddress here = ctx.request().connection().localAddress();
            return "http://" + host(here.hostAddress()) + ":" + here.port();
        });
    }

    private static String host(@Nullable String address) {
        if (address == null || InetAddress.ofLiteral(address).isLoopbackAddress()) {
            return "localhost";
        }
        return address.contains(":") ? "[" + address.replaceAll("%.*", "") + "]" : address;
    }

    private static String page(PageWords in, String address) {
        return in.doorPage(
                "",
                "Livex",
                """
                <p>%s</p>
                <p><a dir="ltr" href="%s">%s</a></p>
                <p class="quiet">%s</p>""".formatted(
                                in.text("problem.wrong-host"),
                                escaped(address),
                                escaped(address),
                                in.text("common.wrong-host.operator", Map.of("option", OPTION))),
                "/");
    }
}
