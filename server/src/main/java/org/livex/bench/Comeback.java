package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.livex.bench.LivexApi.Pass;

/** Phones without a network for an hour in which control went on, and all back in the same moment. */
final class Comeback {
    private static final int AT_ONCE = 16;

    private final Vertx vertx;
    private final Door door;
    private final LivexApi api;
    private final LivexPhone control;
    private final Missed missed;

    /** What control sent meanwhile, and what each phone's human did and wrote. */
    record Missed(int injects, int actions, int messages) {}

    /** One who comes back: with what they have kept, and what they bring. */
    record Away(Player player, Pass pass) {}

    /** {@code caughtUp}: from the moment in which all come until each has everything and has said so. */
    record Result(Times caughtUp, long bytes, List<Pass> passes) {}

    Comeback(Vertx vertx, Door door, LivexApi api, LivexPhone control, Missed missed) {
        this.vertx = vertx;
        this.door = door;
        this.api = api;
        this.control = control;
        this.missed = missed;
    }

    /** {@code name} begins the ids of what was sent meanwhile. */
    Future<Result> run(String name, List<Away> all, Meter meter) {
        List<Pass> passes = new ArrayList<>();
        return Lanes.each(all, AT_ONCE, one -> one.player().phone().close())
                .compose(_ -> Lanes.each(all, 1, one -> api.renewed(one.pass()).onSuccess(passes::add)))
                .compose(_ -> Lanes.each(
                        IntStream.range(0, missed.injects()).boxed().toList(), 1, number -> send(name + "-" + number)))
                .compose(_ -> Relay.to(vertx, door.port()))
                .compose(wire -> {
                    LivexApi overWire = new LivexApi(vertx, door.at(wire.port()), all.size());
                    Times caughtUp = new Times();
                    meter.begin();
                    long began = System.nanoTime();
                    return Future.all(IntStream.range(0, all.size())
                                    .mapToObj(number -> back(
                                                    overWire, all.get(number).player(), passes.get(number))
                                            .onSuccess(_ -> caughtUp.add(System.nanoTime() - began)))
                                    .toList())
                            .map(came -> {
                                long bytes = wire.bytes();
                                came.<LivexPhone>list().forEach(LivexPhone::close);
                                return new Result(caughtUp.ended(), bytes, passes);
                            });
                });
    }

    private Future<?> send(String id) {
        return control.sync(new JsonArray().add(api.command("send-inject").put("inject", Letter.inject(id))));
    }

    private Future<LivexPhone> back(LivexApi overWire, Player player, Pass pass) {
        JsonArray outbox = new JsonArray();
        IntStream.range(0, missed.actions()).mapToObj(_ -> player.action()).forEach(outbox::add);
        IntStream.range(0, missed.messages())
                .<JsonObject>mapToObj(_ -> player.message())
                .forEach(outbox::add);
        return overWire.live(pass)
                .map(phone -> phone.goOnFrom(player.phone().cursor()))
                .compose(phone -> phone.sync(outbox).compose(_ -> phone.ack()).map(phone));
    }
}
