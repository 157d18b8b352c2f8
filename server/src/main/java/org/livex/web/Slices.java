package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Large answers, as fast as the other side takes them: what waits in between, encrypted and copied, is one slice. */
final class Slices {
    private static final int SLICE = 32 * 1024;

    private Slices() {}

    /** Done when all of it is on its way. */
    static Future<Void> end(HttpServerResponse response, Buffer body) {
        if (body.length() <= SLICE) {
            return response.end(body);
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        return from(response, body, 0);
    }

    /** Done when there is room for more. */
    static Future<Void> write(HttpServerResponse response, Buffer bytes) {
        Future<Void> written = Future.succeededFuture();
        for (int at = 0; at < bytes.length(); at += SLICE) {
            Buffer slice = bytes.slice(at, Math.min(at + SLICE, bytes.length()));
            written = written.compose(_ -> response.write(slice));
        }
        return written;
    }

    private static Future<Void> from(HttpServerResponse response, Buffer body, int at) {
        int to = Math.min(at + SLICE, body.length());
        Buffer slice = body.slice(at, to);
        return to == body.length() ? response.end(slice) : response.write(slice).compose(_ -> from(response, body, to));
    }
}
