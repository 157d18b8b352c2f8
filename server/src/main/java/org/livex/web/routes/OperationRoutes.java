package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.backup.Backups;
import org.livex.disk.Disk;
import org.livex.disk.DiskState;
import org.livex.disk.OpenFileWatch;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.livex.machine.HeapWatch;
import org.livex.room.MissingFiles;
import org.livex.room.OpenExercises;
import org.livex.standby.StandbyReport;
import org.livex.web.LiveRoute;
import org.livex.web.Reply;

/** For whoever runs the server: is it alive, is it ready, how does it do. Nothing personal, so no sign-in. */
final class OperationRoutes {
    private final Journal journal;
    private final PrometheusMeterRegistry metrics;
    private final Disk disk;
    private final MissingFiles missing;
    private final OpenFileWatch openFiles;
    private final HeapWatch heap;
    private final HttpEdge.Copies copies;

    /** What may be short: room, files that were to be here, and files that may be open. */
    record Watched(Disk disk, MissingFiles missing, OpenFileWatch openFiles) {}

    OperationRoutes(OpenExercises exercises, HttpEdge.Instruments instruments, LiveRoute live, Watched watched) {
        this.journal = exercises.journal();
        this.metrics = instruments.metrics();
        this.disk = watched.disk();
        this.missing = watched.missing();
        this.openFiles = watched.openFiles();
        this.heap = instruments.heap();
        this.copies = instruments.copies();
        Gauge.builder("livex_open_sockets", live, LiveRoute::openSockets)
                .description("Devices with an open live connection")
                .register(metrics);
        Gauge.builder("livex_disk_free_bytes", disk, of -> of.report().free())
                .description("What the disk of the data folder can still take")
                .register(metrics);
        Gauge.builder("livex_files_missing", missing, MissingFiles::count)
                .description("Photos, recordings and documents that a take-over or a restore lacks")
                .register(metrics);
        measureFeeds(exercises);
        copies.backups().ifPresent(this::measure);
        if (copies.standby().isPresent()) {
            measureStandby();
        }
    }

    private void measureFeeds(OpenExercises exercises) {
        Gauge.builder("livex_feed_items", exercises, of -> of.keptChanges().items())
                .description("Items that somebody may be told of, each as often as there are readers who have it alone")
                .register(metrics);
        Gauge.builder("livex_feed_changes", exercises, of -> of.keptChanges().changes())
                .description("Changes of items that are kept, with those that a later one of the same item made void")
                .register(metrics);
    }

    private void measureStandby() {
        Gauge.builder("livex_standby_behind_seconds", copies, OperationRoutes::behind)
                .description("How far the second laptop is behind; NaN where none follows")
                .register(metrics);
        Gauge.builder("livex_standby_follows", copies, watched -> Double.isNaN(behind(watched)) ? 0 : 1)
                .description("1 while a second laptop has all that this server has")
                .register(metrics);
    }

    private static double behind(HttpEdge.Copies watched) {
        return watched.standbyReport()
                .filter(report -> report.state() == StandbyReport.State.FOLLOWING)
                .map(report -> (double) report.behind())
                .orElse(Double.NaN);
    }

    private void measure(Backups made) {
        Gauge.builder("livex_backup_age_seconds", made, OperationRoutes::age)
                .description("How old the latest backup is; NaN where there is none yet")
                .register(metrics);
        Gauge.builder("livex_backup_fails", made, watched -> watched.report().isFailing() ? 1 : 0)
                .description("1 while the last attempt to make a backup failed")
                .register(metrics);
    }

    private static double age(Backups made) {
        return made.report().age().map(age -> (double) age.toSeconds()).orElse(Double.NaN);
    }

    void on(Router router) {
        router.get("/healthz").handler(Reply.json(_ -> Future.succeededFuture(status("up"))));
        router.get("/readyz").handler(Reply.json(_ -> ready()));
        router.get("/metrics").handler(this::metrics);
    }

    /** Ready is: the journal answers, is this server's, and can grow. */
    private Future<ObjectNode> ready() {
        if (!journal.isOurs()) {
            return Future.failedFuture(
                    copies.line().isReplaced().getAsBoolean() ? StandbyJson.replaced() : JournalUnavailable.notOurs());
        }
        Disk.Report report = disk.report();
        return report.state() == DiskState.FULL
                ? Future.failedFuture(DiskJson.full(report))
                : journal.exercises()
                        .map(_ -> DiskJson.add(status("ready"), report))
                        .map(this::withCopies);
    }

    private ObjectNode withCopies(ObjectNode status) {
        OpenFilesJson.add(status, openFiles.report());
        HeapJson.add(status, heap.report());
        copies.standbyReport().ifPresent(report -> StandbyJson.add(status, report));
        copies.backups().map(Backups::report).ifPresent(report -> {
            BackupJson.add(status, report);
            if (report.isOnSameDisk()) {
                status.put("sameDisk", true);
            }
        });
        if (missing.count() > 0) {
            status.put("missingFiles", missing.count());
        }
        return status;
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
