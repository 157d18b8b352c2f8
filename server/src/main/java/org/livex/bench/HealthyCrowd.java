package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Phones that do nothing wrong: each syncs, waits a little, syncs again. Some do each time as if they had just come into the network. */
final class HealthyCrowd {
    private static final long PAUSE_MILLIS = 50;

    private final Vertx vertx;
    private final List<Phone> phones;
    private final AtomicInteger failures = new AtomicInteger();
    private Times times = new Times();

    record Phone(LivexApi api, LivexApi.Pass pass) {}

    HealthyCrowd(Vertx vertx, List<Phone> phones) {
        this.vertx = vertx;
        this.phones = phones;
    }

    /** How long small requests took meanwhile, and how many of them failed. */
    record Felt(double median, double worstOfHundred, int failures) {}

    void start() {
        vertx.runOnContext(_ -> phones.forEach(this::sync));
    }

    /** Since the last time. */
    Future<Felt> felt() {
        return Future.future(promise -> vertx.runOnContext(_ -> {
            Times ended = times.ended();
            times = new Times();
            promise.complete(new Felt(ended.millis(50), ended.millis(99), failures.getAndSet(0)));
        }));
    }

    private void sync(Phone phone) {
        long started = System.nanoTime();
        phone.api()
                .post(phone.pass(), "/sync", new JsonObject().put("cursor", 0))
                .onSuccess(_ -> times.add(System.nanoTime() - started))
                .onFailure(_ -> failures.incrementAndGet())
                .onComplete(_ -> vertx.setTimer(PAUSE_MILLIS, _ -> sync(phone)));
    }
}
