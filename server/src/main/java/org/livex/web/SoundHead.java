package org.livex.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.json.DomainJson;
import org.livex.room.Problem;

/**
 * Whether a request says in one way only to whom it goes, from whom it comes, what it brings and where that ends (RFC 9110, 5.3; RFC
 * 9112, 3.2, 3.3 and 6.1; RFC 9113, 8.3.1; RFC 6455, 4.2.1). What stands before this server may read the other one.
 */
public final class SoundHead {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int KEY_BYTES = 16;
    private static final String SIGNS = "!#$%&'*+-.^_`|~";
    private static final Set<String> OURS = Set.of("http", "https");

    /** Of these the first is read here, and others may read the last. */
    private static final List<CharSequence> ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ORIGIN,
            HttpHeaders.createOptimized("range"),
            HttpHeaders.createOptimized("sec-websocket-key"),
            HttpHeaders.createOptimized("sec-websocket-version"));

    private SoundHead() {}

    /** Before any route: of a target that is no path a router says that nothing is there. */
    public static void handle(HttpServerRequest request, Handler<HttpServerRequest> routes) {
        String fault = fault(request);
        if (fault == null) {
            routes.handle(request);
            return;
        }
        HttpServerResponse response = request.response();
        Guard.on(request);
        if (isAlone(request)) {
            // What comes behind it may be somebody else's.
            response.putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(_ -> request.connection().close());
        }
        response.setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(DomainJson.write(problem(fault).json())));
    }

    private static Problem problem(String fault) {
        return Problem.malformed("malformed-request", fault);
    }

    /** On a connection that has one request at a time. */
    private static boolean isAlone(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2;
    }

    private static @Nullable String fault(HttpServerRequest request) {
        boolean isOver2 = request.version() == HttpVersion.HTTP_2;
        for (String name : request.headers().names()) {
            if (!isToken(name) && !(isOver2 && name.startsWith(":"))) {
                return name.isEmpty() ? "a header has no name" : "the name of a header is none";
            }
        }
        for (CharSequence name : ONCE) {
            if (request.headers().getAll(name).size() > 1) {
                return name + " is there more than once";
            }
        }
        String key = request.getHeader("sec-websocket-key");
        if (key != null && !isKey(key)) {
            return "sec-websocket-key is not 16 bytes in base64";
        }
        return isOver2 ? faultOf2(request) : faultOf1(request);
    }

    private static @Nullable String faultOf2(HttpServerRequest request) {
        if (!isPath(request)) {
            return "the target is no path";
        }
        boolean isOne = request.headers().getAll(HttpHeaders.HOST).stream()
                .allMatch(host -> isSame(request, host, String.valueOf(request.authority())));
        return isOne ? null : "host and :authority differ";
    }

    private static @Nullable String faultOf1(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        boolean isMissing = hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1;
        boolean isNone = !hosts.isEmpty() && (hosts.getFirst().isBlank() || request.authority() == null);
        if (isMissing || hosts.size() > 1 || isNone) {
            return "host is not there once, as a host";
        }
        String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            return "transfer-encoding is not chunked alone";
        }
        if (isPath(request) || request.method().equals(HttpMethod.CONNECT)) {
            return null;
        }
        String target = request.uri();
        int scheme = target.indexOf("://");
        if (scheme < 0 || !OURS.contains(target.substring(0, scheme).toLowerCase(Locale.ROOT))) {
            return "the target is neither a path nor an address of HTTP";
        }
        String named = target.substring(scheme + 3).split("[/?#]", 2)[0];
        return hosts.isEmpty() || isSame(request, hosts.getFirst(), named) ? null : "the target names another host";
    }

    /** RFC 9110, 5.6.2. */
    private static boolean isToken(String name) {
        return !name.isEmpty() && name.chars().allMatch(sign -> isAlphanumeric(sign) || SIGNS.indexOf(sign) >= 0);
    }

    private static boolean isAlphanumeric(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    private static boolean isPath(HttpServerRequest request) {
        // CONNECT over HTTP/2 has none.
        String target = request.uri();
        return target != null
                && (target.startsWith("/") || (request.method().equals(HttpMethod.OPTIONS) && target.equals("*")));
    }

    private static boolean isKey(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            return bytes.length == KEY_BYTES
                    && Base64.getEncoder().encodeToString(bytes).length() == key.length();
        } catch (IllegalArgumentException _) {
            return false;
        }
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
