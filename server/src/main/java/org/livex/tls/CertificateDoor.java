package org.livex.tls;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * All that the network gets without encryption: the CA's certificate, which a phone needs before it trusts the rest, and
 * the way to HTTPS.
 */
public record CertificateDoor(Buffer authority, String httpsUrl) implements Handler<HttpServerRequest> {
    public static final String PATH = "/ca.crt";

    /** With this type Android and iOS offer to install it. */
    public static final String TYPE = "application/x-x509-ca-cert";

    @Override
    public void handle(HttpServerRequest request) {
        if (PATH.equals(request.path())) {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, TYPE).end(authority);
        } else {
            String path = request.uri().startsWith("/") ? request.uri() : "/";
            request.response()
                    .setStatusCode(307)
                    .putHeader(HttpHeaders.LOCATION, httpsUrl + path)
                    .end();
        }
    }
}
