package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.disk.Disk;
import org.livex.disk.DiskState;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.livex.web.LiveRoute;
import org.livex.web.Reply;

/** For whoever runs the server: is it alive, is it ready, how does it do. Nothing personal, so no sign-in. */
final class OperationRoutes {
    private final Journal journal;
    private final PrometheusMeterRegistry metrics;
    private final Disk disk;

    OperationRoutes(Journal journal, PrometheusMeterRegistry metrics, LiveRoute live, Disk disk) {
        this.journal = journal;
        this.metrics = metrics;
        this.disk = disk;
        Gauge.builder("livex_open_sockets", live, LiveRoute::openSockets)
                .description("Devices with an open live connection")
                .register(metrics);
        Gauge.builder("livex_disk_free_bytes", disk, watched -> watched.report().free())
                .description("What the disk of the data folder can still take")
                .register(metrics);
    }

    void on(Router router) {
        router.get("/healthz").handler(Reply.json(_ -> Future.succeededFuture(status("up"))));
        router.get("/readyz").handler(Reply.json(_ -> ready()));
        router.get("/metrics").handler(this::metrics);
    }

    /** Ready is: the journal answers, is this server's, and can grow. */
    private Future<ObjectNode> ready() {
        if (!journal.isOurs()) {
            return Future.failedFuture(JournalUnavailable.notOurs());
        }
        Disk.Report report = disk.report();
        return report.state() == DiskState.FULL
                ? Future.failedFuture(DiskJson.full(report))
                : journal.exercises().map(_ -> DiskJson.add(status("ready"), report));
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
