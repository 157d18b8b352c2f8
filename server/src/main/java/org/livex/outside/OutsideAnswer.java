package org.livex.outside;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** What a server outside answered: its status, and its body as far as it was heard; {@code isWhole} where that was all of it. */
public record OutsideAnswer(int status, Buffer body, boolean isWhole) {
    /** Hears {@code most} bytes, and hangs up on whoever says more: an answer without end would fill the memory. */
    public static Future<OutsideAnswer> of(HttpClientResponse response, int most) {
        Promise<OutsideAnswer> heard = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(heard::tryFail);
        response.endHandler(_ -> heard.tryComplete(new OutsideAnswer(response.statusCode(), body, true)));
        response.handler(piece -> {
            if (body.length() + piece.length() <= most) {
                body.appendBuffer(piece);
            } else if (heard.tryComplete(new OutsideAnswer(response.statusCode(), body, false))) {
                response.request().reset();
            }
        });
        return heard.future();
    }
}
