package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.livex.disk.OpenFileRoom;
import org.livex.disk.OpenFileWatch;
import org.livex.room.Limits;
import org.livex.room.Problem;
import org.livex.web.Connections;
import org.livex.web.Guard;
import org.livex.web.Reply;
import org.livex.web.SoundHead;

/**
 * Answers from when a port can be had: until the routes are there, that the server is starting and how far it is; from then on what
 * they answer, on the same connections. One event loop owns it.
 */
public final class Doorway {
    private static final String SECONDS = "2";

    private final Vertx vertx;
    private final Limits limits;
    private final StartProgress progress;
    private final OpenFileWatch files;
    private final Connections connections;
    private final PageWords.Shelf words;
    private volatile Handler<HttpServerRequest> answers;

    public Doorway(Vertx vertx, Limits limits, StartProgress progress) {
        this.vertx = vertx;
        this.limits = limits;
        this.progress = progress;
        this.files = OpenFileWatch.of(vertx, OpenFileRoom.ofThisProcess());
        this.connections = new Connections(vertx, limits, files);
        this.words = new PageWords.Shelf(vertx);
        this.answers = starting();
    }

    /** Live sockets are never idle: they have pings of their own. */
    public Future<HttpServer> listen(HttpServerOptions options) {
        return vertx.createHttpServer(options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout((int) limits.patience().stuck().toMillis())
                        .setSslEngineOptions(connections.tls())
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setSslHandshakeTimeout(limits.patience().handshake().toMillis()))
                .connectionHandler(connections::opened)
                .requestHandler(request -> SoundHead.handle(request, answers))
                .listen();
    }

    /** From the next request on. */
    public void open(HttpEdge edge) {
        answer(edge.router());
    }

    void answer(Handler<HttpServerRequest> routes) {
        answers = routes;
    }

    Connections connections() {
        return connections;
    }

    OpenFileWatch files() {
        return files;
    }

    Limits limits() {
        return limits;
    }

    PageWords.Shelf words() {
        return words;
    }

    private Router starting() {
        Router router = Router.router(vertx);
        router.route().handler(connections::enter);
        router.route().handler(Guard::handle);
        router.get("/healthz")
                .handler(Reply.json(_ -> Future.succeededFuture(
                        JsonNodeFactory.instance.objectNode().put("status", "up"))));
        router.route().handler(this::wait);
        router.route().failureHandler(Reply::failure);
        return router;
    }

    private void wait(RoutingContext ctx) {
        Problem starting = new Problem(503, "starting", progress.parameters()).with(Map.of("seconds", SECONDS));
        if (!WrongName.isPageWanted(ctx)) {
            Reply.problem(ctx, starting);
            return;
        }
        words.in(PageWords.language(ctx))
                .onSuccess(in -> ctx.response()
                        .setStatusCode(503)
                        .putHeader(HttpHeaders.RETRY_AFTER, SECONDS)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(page(in)))
                .onFailure(ctx::fail);
    }

    /** Asks again by itself, at the address at which it was asked. */
    private static Buffer page(PageWords in) {
        String head = "<meta name=\"color-scheme\" content=\"light dark\"><meta http-equiv=\"refresh\" content=\"%s\">"
                .formatted(SECONDS);
        return Buffer.buffer(in.page(head, in.text("common.starting"), """
                <main>
                <h1>%s</h1>
                <p>%s</p>
                %s
                </main>""".formatted(
                        in.text("common.starting"),
                        in.text("common.starting.wait"),
                        in.isDraft() ? "<p>" + in.text("common.language.draft") + "</p>" : "")));
    }
}
