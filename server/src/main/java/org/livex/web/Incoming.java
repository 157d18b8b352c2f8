package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CancellationException;
import org.livex.room.Problem;
import org.livex.room.Problems;

/** One body as it comes: counted before it is kept, and given up where too little of it comes. */
final class Incoming {
    /** In each span of patience. Slower than the slowest network that is one. */
    private static final long LEAST_PROGRESS = 1_024;

    /** Where a body goes. */
    interface Keeping {
        /** Fails with a {@link Problem} where there is no room for it. */
        void add(Buffer chunk);

        /** Done when more can be added: at once, but where a disk is slower than the network. */
        Future<Void> ready();

        Future<Sent> whole();

        void drop();
    }

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final long largest;
    private final Keeping keeping;
    private final Promise<Sent> sent = Promise.promise();
    private long length;
    private long lengthBefore;
    private boolean over;
    private boolean isLate;
    private long timer;

    Incoming(Vertx vertx, HttpServerRequest request, long largest, Keeping keeping) {
        this.vertx = vertx;
        this.request = request;
        this.largest = largest;
        this.keeping = keeping;
    }

    /** Of a request that is paused. */
    Future<Sent> receive(long patienceMillis) {
        look(patienceMillis / 2);
        request.exceptionHandler(failure -> give(because(request, failure)));
        request.handler(this::chunk);
        request.endHandler(_ -> end());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
        return sent.future();
    }

    /** Why no more of a body comes. */
    static RuntimeException because(HttpServerRequest request, Throwable failure) {
        if (!LastWords.isOfBrokenBody(failure)) {
            return new CancellationException();
        }
        // What comes behind a body that is none is no request.
        if (!request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        return Problem.malformed("malformed-request", "the body breaks off, or comes in pieces that are none");
    }

    private void chunk(Buffer chunk) {
        if (over) {
            return;
        }
        length += chunk.length();
        if (length > largest) {
            give(Problems.tooLarge(largest));
            return;
        }
        try {
            keeping.add(chunk);
        } catch (Problem problem) {
            give(problem);
            return;
        }
        Future<Void> ready = keeping.ready();
        if (!ready.isComplete()) {
            request.pause();
            ready.onComplete(_ -> request.resume());
        }
    }

    /** Given up at the second look: at the first, the server itself may have been late, and all is there unread. */
    private void look(long afterMillis) {
        timer = vertx.setTimer(afterMillis, _ -> {
            boolean isStill = length - lengthBefore < LEAST_PROGRESS;
            if (isStill && isLate) {
                give(Problems.tryAgainLater());
                return;
            }
            isLate = isStill;
            lengthBefore = isStill ? lengthBefore : length;
            look(afterMillis);
        });
    }

    private void end() {
        if (!over) {
            over = true;
            vertx.cancelTimer(timer);
            keeping.whole().onComplete(sent);
        }
    }

    private void give(RuntimeException because) {
        if (!over) {
            over = true;
            vertx.cancelTimer(timer);
            keeping.drop();
            sent.fail(because);
        }
    }
}
