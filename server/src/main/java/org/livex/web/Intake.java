package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.livex.room.Limits;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Spool;
import org.livex.room.Translators;
import org.livex.room.Visitor;

/**
 * Takes bodies. Who may send what is decided on the head, as {@link Admission} lists it; until then, and from any other
 * sender, not a byte is kept. What somebody may not send is let run past, so that they can read why.
 */
public final class Intake {
    /** Of a length that a long has room for, whatever they are. */
    private static final int MOST_DIGITS = 18;

    private static final String PLAIN = "identity";

    private final Vertx vertx;
    private final Visitors visitors;
    private final BallotDoor door;
    private final Spool spool;
    private final long patienceMillis;

    public Intake(Vertx vertx, Visitors visitors, BallotDoor door, Spool spool, Limits.Patience patience) {
        this.vertx = vertx;
        this.visitors = visitors;
        this.door = door;
        this.spool = spool;
        this.patienceMillis = patience.body().toMillis();
    }

    public void on(Router router) {
        Map<String, List<Admission>> byRoute = new LinkedHashMap<>();
        for (Admission admission : Admission.all()) {
            byRoute.merge(admission.method() + " " + admission.path(), List.of(admission), Intake::both);
        }
        byRoute.values()
                .forEach(admissions -> router.route(
                                admissions.getFirst().method(),
                                admissions.getFirst().path())
                        .handler(ctx -> take(ctx, admissions)));
    }

    private static List<Admission> both(List<Admission> before, List<Admission> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    private void take(RoutingContext ctx, List<Admission> admissions) {
        HttpServerRequest request = ctx.request();
        request.pause();
        request.exceptionHandler(failure -> refuse(ctx, Incoming.because(request, failure)));
        mayCome(ctx, admissions.getFirst().who())
                .compose(_ -> ctx.response().ended()
                        ? Future.failedFuture(new CancellationException())
                        : receive(ctx, admissions))
                .onSuccess(sent -> {
                    sent.goesWith(ctx);
                    ctx.next();
                })
                .onFailure(failure -> refuse(ctx, failure));
    }

    private Future<?> mayCome(RoutingContext ctx, Admission.Who who) {
        return switch (who) {
            case ANYBODY ->
                Connections.maySend(ctx) ? Future.succeededFuture() : Future.failedFuture(Problems.tryAgainLater());
            case BALLOT -> door.mayCome(ctx);
            case HOST -> visitors.host(ctx);
            case MEMBER -> visitors.of(ctx);
            case TRANSLATOR -> visitors.of(ctx).map(Translators::mayTranslate);
            case CONTROL_ROOM -> visitors.of(ctx).map(Visitor::mustSeeControl);
            case CONTROLLER -> visitors.of(ctx).map(Visitor::mustControl);
        };
    }

    private Future<Sent> receive(RoutingContext ctx, List<Admission> admissions) {
        HttpServerRequest request = ctx.request();
        if (isCoded(request)) {
            ctx.response().putHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
            return Future.failedFuture(Problem.of(415, "body-encoded"));
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        Optional<Admission> found =
                admissions.stream().filter(one -> one.content().includes(type)).findFirst();
        if (found.isEmpty()) {
            // Nothing at all needs no type.
            return type == null
                    ? incoming(request, 0, new NothingKept()).recover(Intake::hasNoType)
                    : Future.failedFuture(Problem.of(415, "unsupported-media-type"));
        }
        Admission admission = found.get();
        if (announced(request) > admission.largest()) {
            return Future.failedFuture(Problems.tooLarge(admission.largest()));
        }
        Room.Share share = Room.of(ctx);
        return admission.content() == Admission.Content.JSON
                ? incoming(request, admission.largest(), new JsonKept(share))
                : spool.create(share.payer(), admission.largest())
                        .compose(file -> incoming(request, admission.largest(), new FileKept(file)));
    }

    /** Packed bodies are not unpacked: a kilobyte of one may be a gigabyte. */
    private static boolean isCoded(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase(PLAIN));
    }

    private Future<Sent> incoming(HttpServerRequest request, long largest, Incoming.Keeping keeping) {
        return new Incoming(vertx, request, largest, keeping).receive(patienceMillis);
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("\\d+")) {
            return 0;
        }
        return length.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private static Future<Sent> hasNoType(Throwable failure) {
        boolean isMore = failure instanceof Problem problem && problem.status() == 413;
        return Future.failedFuture(isMore ? Problem.of(415, "unsupported-media-type") : failure);
    }

    private static void refuse(RoutingContext ctx, Throwable failure) {
        HttpServerRequest request = ctx.request();
        if (failure instanceof CancellationException
                || ctx.response().closed()
                || ctx.response().ended()) {
            return;
        }
        if (!request.isEnded()) {
            request.exceptionHandler(_ -> {});
            request.handler(_ -> {});
            request.endHandler(_ -> {});
            request.resume();
        }
        ctx.fail(failure);
    }

    private static final class NothingKept implements Incoming.Keeping {
        @Override
        public void add(Buffer chunk) {
            throw new IllegalStateException("nothing was to come");
        }

        @Override
        public Future<Void> ready() {
            return Future.succeededFuture();
        }

        @Override
        public Future<Sent> whole() {
            return Future.succeededFuture(Sent.of(new byte[0]));
        }

        @Override
        public void drop() {}
    }
}
