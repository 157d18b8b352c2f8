package org.livex.bench;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

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

    /** What came of each, in the order of {@code all}, whichever came first. */
    static <T, R> Future<List<R>> map(List<T> all, int atOnce, Function<T, Future<R>> work) {
        Map<Integer, R> results = new TreeMap<>();
        List<Integer> places = IntStream.range(0, all.size()).boxed().toList();
        return each(places, atOnce, place -> work.apply(all.get(place)).onSuccess(result -> results.put(place, result)))
                .map(_ -> List.copyOf(results.values()));
    }

    private static <T> Future<?> next(Iterator<T> rest, Function<T, Future<?>> work) {
        return rest.hasNext() ? work.apply(rest.next()).compose(_ -> next(rest, work)) : Future.succeededFuture();
    }
}
