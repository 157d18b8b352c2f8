package org.livex.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;

/** For whoever runs the server: is it alive, is it ready, how does it do. Nothing personal, so no sign-in. */
final class OperationRoutes {
    private final Journal journal;
    private final PrometheusMeterRegistry metrics;

    OperationRoutes(Journal journal, PrometheusMeterRegistry metrics, LiveRoute live) {
        this.journal = journal;
        this.metrics = metrics;
        Gauge.builder("livex_open_sockets", live, LiveRoute::openSockets)
                .description("Devices with an open live connection")
                .register(metrics);
    }

    void on(Router router) {
        router.get("/healthz").handler(Reply.json(_ -> Future.succeededFuture(status("up"))));
        router.get("/readyz").handler(Reply.json(_ -> ready()));
        router.get("/metrics").handler(this::metrics);
    }

    /** Ready is: the journal answers, and is this server's. */
    private Future<ObjectNode> ready() {
        return journal.isOurs()
                ? journal.exercises().map(_ -> status("ready"))
                : Future.failedFuture(JournalUnavailable.notOurs());
    }

    private void metrics(RoutingContext ctx) {
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .end(metrics.scrape());
    }

    private static ObjectNode status(String status) {
        return JsonNodeFactory.instance.objectNode().put("status", status);
    }
}
