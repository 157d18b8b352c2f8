package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.livex.bench.Holdings.Kind;
import org.livex.bench.LivexApi.Pass;

/** Ends a server behind an exercise and starts it again; what control and some phones have of it must be the same after that. */
final class Survival {
    /** They read all that they ever got, twice. */
    private static final int MOST_ASKED = 50;

    private static final long QUIET_MILLIS = 3_000;

    private final Vertx vertx;
    private final LivexApi api;

    Survival(Vertx vertx, LivexApi api) {
        this.vertx = vertx;
        this.api = api;
    }

    /** What lasts, of control and of the phones together. */
    record Kept(long entries, Map<String, Kind> control, Map<String, Kind> phones) {
        /** In words, what is not the same; empty: nothing is lost. */
        String unlike(Kept other) {
            List<String> differences = new ArrayList<>();
            if (entries > other.entries) {
                differences.add(entries + " entries before and " + other.entries + " after");
            }
            differences.addAll(unlike("control", control, other.control));
            differences.addAll(unlike("phones", phones, other.phones));
            return String.join("; ", differences);
        }

        private static List<String> unlike(String of, Map<String, Kind> before, Map<String, Kind> after) {
            Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            return names.stream()
                    .filter(name -> !before.getOrDefault(name, Kind.NONE).equals(after.getOrDefault(name, Kind.NONE)))
                    .map(name ->
                            of + ": " + before.getOrDefault(name, Kind.NONE).count() + " of " + name + " before, "
                                    + after.getOrDefault(name, Kind.NONE).count() + " after, or others")
                    .toList();
        }

        int items() {
            return control.values().stream().mapToInt(Kind::count).sum()
                    + phones.values().stream().mapToInt(Kind::count).sum();
        }
    }

    /** Fails where something is lost. {@code cursor} is where control is; the number of the new process goes to {@code pid}. */
    Future<?> run(Pass director, List<Pass> all, long cursor, Restart restart, Path pid) {
        int every = Math.ceilDiv(all.size(), MOST_ASKED);
        List<Pass> asked = new ArrayList<>(List.of(director));
        IntStream.range(0, all.size())
                .filter(number -> number % every == 0)
                .forEach(number -> asked.add(all.get(number)));
        return renewed(asked)
                .compose(first -> quiet(first.getFirst(), cursor)
                        .compose(_ -> kept(first))
                        .compose(before -> vertx.executeBlocking(() -> again(restart, pid))
                                .compose(started -> renewed(first)
                                        .compose(this::kept)
                                        .map(after -> compare(before, after, started)))));
    }

    /** Once nothing is written any more: that a phone has something is written down a little later than it says so. */
    private Future<?> quiet(Pass director, long cursor) {
        return vertx.timer(QUIET_MILLIS)
                .compose(_ -> Holdings.lastEntry(api, director, cursor))
                .compose(last -> last == cursor ? Future.succeededFuture() : quiet(director, last));
    }

    private static Restart.Started again(Restart restart, Path pid) throws IOException, InterruptedException {
        Restart.Started started = restart.run();
        Files.writeString(pid, String.valueOf(started.process().pid()));
        long resident = started.process().residentKilobytes();
        Program.OUT.printf(
                Locale.ROOT,
                "restart    ended after %.1f s, ready after %.1f s, %d MB resident%n",
                started.toEnd().toMillis() / 1e3,
                started.untilReady().toMillis() / 1e3,
                resident / 1024);
        return started;
    }

    private Object compare(Kept before, Kept after, Restart.Started started) {
        String unlike = before.unlike(after);
        if (!unlike.isEmpty()) {
            throw new IllegalStateException("something was lost: " + unlike);
        }
        Program.OUT.printf(
                Locale.ROOT,
                "kept       %d entries, and %d items of control and of some phones, the same as before (%s)%n",
                before.entries(),
                before.items(),
                before.control().entrySet().stream()
                        .filter(kind -> kind.getValue().count() > 1)
                        .map(kind -> kind.getValue().count() + " " + kind.getKey())
                        .collect(Collectors.joining(", ")));
        return started;
    }

    private Future<List<Pass>> renewed(List<Pass> passes) {
        List<Pass> renewed = new ArrayList<>();
        return Lanes.each(passes, 1, pass -> api.renewed(pass).onSuccess(renewed::add))
                .map(_ -> renewed);
    }

    /** The first of them is control's. */
    private Future<Kept> kept(List<Pass> passes) {
        Map<String, Kind> phones = new HashMap<>();
        return Holdings.of(api, passes.getFirst())
                .compose(control -> Lanes.each(
                                passes.subList(1, passes.size()),
                                1,
                                pass -> Holdings.of(api, pass)
                                        .onSuccess(held -> held.kinds()
                                                .forEach((name, kind) -> phones.merge(name, kind, Kind::and))))
                        .map(_ -> new Kept(control.cursor(), control.kinds(), phones)));
    }
}
