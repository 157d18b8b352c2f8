package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.livex.command.SteadyClock;
import org.livex.standby.Fence;
import org.livex.standby.Predecessor;
import org.livex.standby.StandbyDoor;
import org.livex.standby.StandbyReport;
import org.livex.standby.Successor;
import org.livex.standby.TakenOver;

/** What a server has to do with a second laptop: one may follow it, and whom this one has followed hears that it did. */
public final class SecondLaptop {
    private final Vertx vertx;
    private final Optional<StandbyDoor> door;
    private final List<Runnable> ends;

    private SecondLaptop(Vertx vertx, Optional<StandbyDoor> door, List<Runnable> ends) {
        this.vertx = vertx;
        this.door = door;
        this.ends = ends;
    }

    /** Where this server goes on in the place of another one, the clock goes on as that one's did: before anybody asks it for the time. */
    public static Future<Void> setClock(Vertx vertx, Config.Storage storage, SteadyClock clock) {
        return storage.mongodbUri().isPresent()
                ? Future.succeededFuture()
                : vertx.executeBlocking(() -> TakenOver.in(storage.data())).map(takenOver -> {
                    takenOver.filter(one -> !one.noted()).ifPresent(one -> goOnAsTheFirst(one, clock));
                    return null;
                });
    }

    /** A store that cannot be fenced is followed by nobody. The clock is set by then. */
    public static Future<SecondLaptop> open(Vertx vertx, Config config, Stores stores, SteadyClock clock) {
        Optional<Fence> fence = stores.hold().fence();
        if (fence.isEmpty()) {
            return Future.succeededFuture(new SecondLaptop(vertx, Optional.empty(), List.of()));
        }
        Path data = config.storage().data();
        return vertx.executeBlocking(() -> {
                    Optional<StandbyDoor> door =
                            config.standby() ? Optional.of(StandbyDoor.of(data, fence.get(), clock)) : Optional.empty();
                    return new Opened(door, TakenOver.in(data));
                })
                .map(opened -> {
                    Runnable telling = Predecessor.tell(vertx, data, opened.takenOver());
                    Runnable asking = new Successor(vertx, data, fence.get()).watch(() -> isAway(opened.door()));
                    return new SecondLaptop(vertx, opened.door(), List.of(telling, asking));
                });
    }

    private static void goOnAsTheFirst(TakenOver takenOver, SteadyClock clock) {
        Duration ahead = takenOver.ahead();
        if (ahead != null) {
            clock.goOnAs(ahead.negated());
        }
    }

    /** Who is heard of follows, and has not taken over. */
    private static boolean isAway(Optional<StandbyDoor> door) {
        return door.flatMap(StandbyDoor::report)
                .map(report -> report.state() == StandbyReport.State.GONE)
                .orElse(true);
    }

    private record Opened(Optional<StandbyDoor> door, Optional<TakenOver> takenOver) {}

    /** Where it may follow. */
    public Optional<StandbyDoor> door() {
        return door;
    }

    /** Ends all of it. */
    public Future<Void> close() {
        ends.forEach(Runnable::run);
        return vertx.executeBlocking(() -> {
            door.ifPresent(StandbyDoor::close);
            return null;
        });
    }
}
