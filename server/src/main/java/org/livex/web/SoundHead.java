package org.livex.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.livex.room.Problems;

/**
 * Whether a request says in one way only to whom it goes (RFC 9112, 3.2 and 3.3; RFC 9113, 8.3.1). What stands before this server may
 * read the other one.
 */
public final class SoundHead {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private SoundHead() {}

    public static void check(RoutingContext ctx) {
        if (isSound(ctx.request())) {
            ctx.next();
        } else {
            // What comes behind it may be somebody else's.
            if (ctx.request().version() != HttpVersion.HTTP_2) {
                ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
                ctx.addEndHandler(_ -> ctx.request().connection().close());
            }
            ctx.fail(Problems.ofStatus(400));
        }
    }

    public static boolean isSound(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (request.version() == HttpVersion.HTTP_2) {
            return hosts.stream().allMatch(host -> isSame(request, host, String.valueOf(request.authority())));
        }
        boolean isMissing = hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1;
        if (isMissing || hosts.size() > 1 || (!hosts.isEmpty() && request.authority() == null)) {
            return false;
        }
        String target = request.uri();
        int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        if (scheme < 0) {
            return true;
        }
        String named = target.substring(scheme + 3).split("[/?#]", 2)[0];
        return hosts.isEmpty() || isSame(request, hosts.getFirst(), named);
    }

    private static boolean isSame(HttpServerRequest request, String one, String other) {
        int port = request.isSSL() ? HTTPS : HTTP;
        HostAndPort first = HostAndPort.parseAuthority(one, port);
        HostAndPort second = HostAndPort.parseAuthority(other, port);
        return first != null && second != null && plain(first).equals(plain(second)) && first.port() == second.port();
    }

    private static String plain(HostAndPort named) {
        return named.host().toLowerCase(Locale.ROOT);
    }
}
