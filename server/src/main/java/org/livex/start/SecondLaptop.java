package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.livex.standby.Fence;
import org.livex.standby.Predecessor;
import org.livex.standby.StandbyDoor;
import org.livex.standby.TakenOver;

/** What a server has to do with a second laptop: one may follow it, and whom this one has followed hears that it did. */
public final class SecondLaptop {
    private final Vertx vertx;
    private final Optional<StandbyDoor> door;
    private final Runnable telling;

    private SecondLaptop(Vertx vertx, Optional<StandbyDoor> door, Runnable telling) {
        this.vertx = vertx;
        this.door = door;
        this.telling = telling;
    }

    /** A store that cannot be fenced is followed by nobody. */
    public static Future<SecondLaptop> open(Vertx vertx, Config config, Stores stores, InstantSource clock) {
        Optional<Fence> fence = stores.hold().fence();
        if (fence.isEmpty()) {
            return Future.succeededFuture(new SecondLaptop(vertx, Optional.empty(), () -> {}));
        }
        Path data = config.storage().data();
        return vertx.executeBlocking(() -> {
                    Optional<StandbyDoor> door =
                            config.standby() ? Optional.of(StandbyDoor.of(data, fence.get(), clock)) : Optional.empty();
                    return new Opened(door, TakenOver.in(data));
                })
                .map(opened ->
                        new SecondLaptop(vertx, opened.door(), Predecessor.tell(vertx, data, opened.takenOver())));
    }

    private record Opened(Optional<StandbyDoor> door, Optional<TakenOver> takenOver) {}

    /** Where it may follow. */
    public Optional<StandbyDoor> door() {
        return door;
    }

    /** Ends all of it. */
    public Future<Void> close() {
        telling.run();
        return vertx.executeBlocking(() -> {
            door.ifPresent(StandbyDoor::close);
            return null;
        });
    }
}
