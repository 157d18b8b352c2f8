package org.livex.basemap;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The map that was given, if one was. One event loop owns it. */
public final class Basemap {
    /** So many screens are drawn at once; who comes later asks again. */
    public static final int MOST_WAITING = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Basemap.class);

    private final @Nullable TileFile file;
    private final @Nullable WorkerExecutor worker;
    private int waiting;
    private boolean isSaidToBeDamaged;

    private Basemap(@Nullable TileFile file, @Nullable WorkerExecutor worker) {
        this.file = file;
        this.worker = worker;
    }

    public static Basemap none() {
        return new Basemap(null, null);
    }

    /** Fails with {@link UnusableMap}. */
    public static Future<Basemap> open(Vertx vertx, Path path) {
        WorkerExecutor worker = vertx.createSharedWorkerExecutor("basemap", 1);
        return worker.executeBlocking(() -> TileFile.open(path), true)
                .map(file -> new Basemap(file, worker))
                .onFailure(_ -> worker.close());
    }

    public Optional<About> about() {
        return file == null ? Optional.empty() : Optional.of(file.about());
    }

    public boolean isBusy() {
        return waiting >= MOST_WAITING;
    }

    /** Empty where the map has none, or none that is a picture of a believable size. Rows count from the north. */
    public Future<Optional<Tile>> tile(int zoom, int column, int row) {
        TileFile tiles = file;
        WorkerExecutor running = worker;
        if (tiles == null || running == null || !isInGrid(zoom, column, row)) {
            return Future.succeededFuture(Optional.empty());
        }
        waiting++;
        return running.executeBlocking(() -> tiles.tile(zoom, column, row), true)
                .onComplete(_ -> waiting--)
                .otherwise(failure -> {
                    sayOnceThatIsDamaged(zoom, column, row, failure);
                    return Optional.empty();
                });
    }

    private void sayOnceThatIsDamaged(int zoom, int column, int row, Throwable failure) {
        if (!isSaidToBeDamaged) {
            isSaidToBeDamaged = true;
            LOG.warn(
                    "The map is damaged: a tile cannot be read (zoom {}, column {}, row {}: {}). Where tiles are damaged a"
                            + " coarser one is drawn. Copy the file once more from where it came.",
                    zoom,
                    column,
                    row,
                    failure.getMessage());
        }
    }

    private static boolean isInGrid(int zoom, int column, int row) {
        return zoom >= 0
                && zoom <= About.DEEPEST
                && column >= 0
                && row >= 0
                && column < (1 << zoom)
                && row < (1 << zoom);
    }

    public Future<Void> close() {
        TileFile tiles = file;
        WorkerExecutor running = worker;
        if (tiles == null || running == null) {
            return Future.succeededFuture();
        }
        return running.executeBlocking(
                        () -> {
                            tiles.close();
                            return 0;
                        },
                        true)
                .eventually(running::close)
                .mapEmpty();
    }
}
