package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.IntFunction;

/**
 * Rounds of one message to all phones. A round ends when the server has heard of every phone that it has the message;
 * the next begins then. The first rounds only warm up.
 */
final class FanOut {
    private static final long ROUND_MILLIS = 60_000;
    /** So that what a server does a little later, in batches, is counted too. */
    private static final long SETTLING_MILLIS = 1_000;

    private final Vertx vertx;
    private final Meter meter;
    private final Shape shape;
    private Times toPhones = new Times();
    private Times toAnswer = new Times();
    private Promise<Void> round = Promise.promise();
    private int missing;
    private long sentAt;

    record Shape(int phones, int warmUps, int rounds) {}

    /** Both times are from the sending of the message. */
    record Result(double cpuMicrosPerDelivery, Times toPhones, Times toAnswer) {}

    FanOut(Vertx vertx, Meter meter, Shape shape) {
        this.vertx = vertx;
        this.meter = meter;
        this.shape = shape;
    }

    /** {@code send} completes when the server has accepted the message of that round. */
    Future<Result> run(IntFunction<Future<?>> send) {
        return rounds(0, shape.warmUps(), send)
                .compose(_ -> vertx.timer(SETTLING_MILLIS))
                .compose(_ -> {
                    toPhones = new Times();
                    toAnswer = new Times();
                    meter.begin();
                    return rounds(shape.warmUps(), shape.warmUps() + shape.rounds(), send);
                })
                .compose(_ -> vertx.timer(SETTLING_MILLIS))
                .map(_ -> new Result(
                        meter.endMicros() / ((double) shape.rounds() * shape.phones()),
                        toPhones.ended(),
                        toAnswer.ended()));
    }

    void arrived() {
        toPhones.add(System.nanoTime() - sentAt);
    }

    void settled() {
        missing--;
        if (missing == 0) {
            round.tryComplete();
        }
    }

    void failed(Throwable why) {
        round.tryFail(why);
    }

    private Future<?> rounds(int from, int to, IntFunction<Future<?>> send) {
        return from == to ? Future.succeededFuture() : round(from, send).compose(_ -> rounds(from + 1, to, send));
    }

    private Future<?> round(int number, IntFunction<Future<?>> send) {
        round = Promise.promise();
        missing = shape.phones();
        sentAt = System.nanoTime();
        Promise<Void> ending = round;
        long timeout = vertx.setTimer(
                ROUND_MILLIS, _ -> ending.tryFail("in round " + number + ", " + missing + " phones were not reached"));
        Future<?> accepted = send.apply(number).onSuccess(_ -> toAnswer.add(System.nanoTime() - sentAt));
        return Future.all(accepted, ending.future()).onComplete(_ -> vertx.cancelTimer(timeout));
    }
}
