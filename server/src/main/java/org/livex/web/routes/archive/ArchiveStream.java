package org.livex.web.routes.archive;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.livex.archive.ArchiveZip;

/** The parts of an archive one after the other, in pieces as the other side takes them, and its list of hashes at the end. */
public final class ArchiveStream {
    private final ArchiveZip zip;
    private final WorkerExecutor worker;
    private final Archives.Taking taking;
    private final BooleanSupplier mayGoOn;
    private final Deque<ArchivePart> waiting;
    private final int all;
    private boolean isOver;

    /** {@code mayGoOn} is false once what was written already must not be told any more. */
    public ArchiveStream(
            List<ArchivePart> parts,
            LocalDateTime at,
            WorkerExecutor worker,
            Archives.Taking taking,
            BooleanSupplier mayGoOn) {
        this.zip = new ArchiveZip(at);
        this.worker = worker;
        this.taking = taking;
        this.mayGoOn = mayGoOn;
        this.waiting = new ArrayDeque<>(parts);
        this.all = parts.size();
    }

    public Future<Optional<Buffer>> next() {
        if (!taking.isWanted() || !mayGoOn.getAsBoolean()) {
            return Future.failedFuture(new CancellationException("the archive is not wanted any more"));
        }
        ArchivePart part = waiting.peek();
        if (part == null) {
            return end();
        }
        return part.writeOn(zip).map(share -> {
            boolean isWritten = share >= 1;
            if (isWritten) {
                waiting.remove();
                part.drop();
            }
            taking.hasCome((all - waiting.size() + (isWritten ? 0 : share)) / all);
            return Optional.of(Buffer.buffer(zip.taken()));
        });
    }

    private Future<Optional<Buffer>> end() {
        if (isOver) {
            taking.isWhole();
            return Future.succeededFuture(Optional.empty());
        }
        isOver = true;
        return worker.executeBlocking(() -> {
            zip.seal();
            return Optional.of(Buffer.buffer(zip.taken()));
        });
    }

    void drop() {
        waiting.forEach(ArchivePart::drop);
        waiting.clear();
    }
}
