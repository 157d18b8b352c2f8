package org.livex.web.routes;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.library.Library;
import org.livex.library.Upload;

/**
 * Sends a file, or one part of it (RFC 9110, 14.2), in pieces: never more of it in memory than one. Not kept by caches:
 * a device keeps it with its items, and forgets it with them.
 */
final class MediaReply {
    private static final int PIECE = 256 * 1024;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    private final HttpServerResponse response;
    private final Library library;
    private final Upload file;
    private final long from;
    private final long to;

    MediaReply(RoutingContext ctx, Library library, Upload file) {
        this.response = ctx.response();
        this.library = library;
        this.file = file;
        String range = ctx.request().getHeader("Range");
        Matcher asked = RANGE.matcher(range == null ? "" : range);
        if (asked.matches() && !(asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            boolean isTail = asked.group(1).isEmpty();
            long first = isTail
                    ? Math.max(0, file.bytes() - Long.parseLong(asked.group(2)))
                    : Long.parseLong(asked.group(1));
            boolean isOpen = isTail || asked.group(2).isEmpty();
            this.from = first;
            this.to = isOpen ? file.bytes() : Math.min(file.bytes(), Long.parseLong(asked.group(2)) + 1);
        } else {
            this.from = 0;
            this.to = file.bytes();
        }
    }

    Future<Void> send() {
        response.putHeader("Accept-Ranges", "bytes").putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (from >= to) {
            return response.setStatusCode(416)
                    .putHeader("Content-Range", "bytes */" + file.bytes())
                    .end();
        }
        if (to - from < file.bytes()) {
            response.setStatusCode(206)
                    .putHeader("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.bytes());
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type().mime())
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(to - from));
        return piece(from);
    }

    /** A device that goes away in between ends it; one that waits is waited for. */
    private Future<Void> piece(long at) {
        if (response.closed()) {
            return Future.succeededFuture();
        }
        int length = (int) Math.min(PIECE, to - at);
        return library.read(file, at, length).compose(bytes -> {
            if (bytes.length < length) {
                response.reset();
                return Future.failedFuture(new IllegalStateException("a complete file is shorter than it was"));
            }
            return at + length == to
                    ? response.end(Buffer.buffer(bytes))
                    : response.write(Buffer.buffer(bytes)).compose(_ -> piece(at + length));
        });
    }
}
