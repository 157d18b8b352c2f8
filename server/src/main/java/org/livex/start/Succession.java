package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.Consumer;
import org.livex.backup.Backups;
import org.livex.command.SteadyClock;
import org.livex.standby.Fence;
import org.livex.standby.StandbyCode;
import org.livex.standby.StandbyDoor;
import org.livex.web.routes.HttpEdge;

/** Knows whether this server serves or another one goes on in its place, and by which door a second laptop follows it. */
public final class Succession {
    private volatile Optional<Fence> fence = Optional.empty();
    private volatile Optional<StandbyDoor> door = Optional.empty();

    /** The stores are this server's, unless another one has followed it. */
    public void hold(Stores stores) {
        fence = stores.hold().fence();
    }

    /** Opens the door, where one is wanted; it is closed with what comes back. */
    public Future<SecondLaptop> open(Vertx vertx, Config config, Stores stores, SteadyClock clock) {
        return SecondLaptop.open(vertx, config, stores, clock).onSuccess(second -> door = second.door());
    }

    /** Whether another server goes on in the place of this one: nobody is to be let in any more. */
    public boolean isReplaced() {
        return fence.filter(Fence::isDown).isPresent();
    }

    /** Hears each code that a second laptop needs to follow this one. */
    public void onCode(Consumer<StandbyCode> listener) {
        door.ifPresent(opened -> opened.onCode(listener));
    }

    /** Who has what this server has. */
    public HttpEdge.Copies copies(Optional<Backups> backups) {
        return new HttpEdge.Copies(
                backups,
                door,
                new HttpEdge.Line(
                        journal -> fence.ifPresent(one -> one.hear(journal)),
                        this::isReplaced,
                        () -> fence.flatMap(Fence::proof)));
    }
}
