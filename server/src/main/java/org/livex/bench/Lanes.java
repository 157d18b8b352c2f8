package org.livex.bench;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Work done for each of many, so many at once and no more. */
final class Lanes {
    private Lanes() {}

    static <T> Future<?> each(Iterable<T> all, int atOnce, Function<T, Future<?>> work) {
        Iterator<T> rest = all.iterator();
        List<Future<?>> lanes = new ArrayList<>();
        for (int lane = 0; lane < atOnce; lane++) {
            lanes.add(next(rest, work));
        }
        return Future.all(lanes);
    }

    private static <T> Future<?> next(Iterator<T> rest, Function<T, Future<?>> work) {
        return rest.hasNext() ? work.apply(rest.next()).compose(_ -> next(rest, work)) : Future.succeededFuture();
    }
}
