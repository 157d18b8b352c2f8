package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Optional;
import org.livex.basemap.Basemap;
import org.livex.basemap.UnusableMap;

/** Opens the map that the operator named. One that was asked for must be there. */
public final class GivenMap {
    private GivenMap() {}

    public static Future<Basemap> open(Vertx vertx, Optional<Path> wanted) {
        return wanted.isEmpty()
                ? Future.succeededFuture(Basemap.none())
                : Basemap.open(vertx, wanted.get())
                        .recover(failure -> Future.failedFuture(
                                failure instanceof UnusableMap
                                        ? StartProblem.option(Option.MAP.bothForms()
                                                + " must be a map of raster tiles (MBTiles or PMTiles): " + wanted.get()
                                                + ", "
                                                + failure.getMessage() + ".")
                                        : failure));
    }
}
