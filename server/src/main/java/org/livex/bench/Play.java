package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An exercise as fast as it goes: each inject to everybody, who all acknowledge it, and then what people do until the next.
 * Each waits for the answer to what they sent before they send more.
 */
final class Play {
    private static final long ROUND_MILLIS = 120_000;
    private static final String AN_INJECT = "\"kind\":\"inject\"";
    private static final int AT_ONCE = 100;

    private final Vertx vertx;
    private final LivexApi api;
    private final Function<JsonObject, Future<?>> send;
    private final List<Player> players;
    private final Shape shape;
    private final Times toPhones = new Times();
    private final Times toLastPhone = new Times();
    private final Times answers = new Times();
    private Promise<Void> round = Promise.promise();
    private String inject = "";
    private int missing;
    private long sentAt;
    private long lastAt;
    private long answeredAt;

    /** What everybody together does in it. */
    record Shape(int injects, int actions, int messages) {
        long acts() {
            return (long) actions + messages;
        }

        /** Before the inject of that number is sent. */
        long actsBefore(int number) {
            return acts() * number / injects;
        }

        boolean isMessage(long act) {
            return messagesBefore(act + 1) > messagesBefore(act);
        }

        /** Who does it: everybody writes as much as everybody else, since nobody may write more than so much in a minute. */
        int playerOf(long act, int players) {
            long before = messagesBefore(act);
            return (int) ((isMessage(act) ? before : act - before) % players);
        }

        private long messagesBefore(long act) {
            return act * messages / acts();
        }
    }

    /**
     * From the sending of an inject to each phone; from its durable answer to the last phone, 0 where that had it earlier;
     * and from anything that a phone sent to its answer.
     */
    record Result(Times toPhones, Times toLastPhone, Times answers) {}

    /** {@code send} is how control sends a command, and completes when that was answered. */
    Play(Vertx vertx, LivexApi api, Function<JsonObject, Future<?>> send, List<Player> players, Shape shape) {
        this.vertx = vertx;
        this.api = api;
        this.send = send;
        this.players = players;
        this.shape = shape;
    }

    Future<Result> run() {
        players.forEach(player -> {
            player.timedBy(answers);
            player.phone().whenPushed(frame -> hear(player, frame));
        });
        return Lanes.each(IntStream.range(0, shape.injects()).boxed().toList(), 1, this::round)
                .map(_ -> new Result(toPhones.ended(), toLastPhone.ended(), answers.ended()));
    }

    static String idOf(int number) {
        return "play-" + number;
    }

    private void hear(Player player, String frame) {
        if (!frame.contains(AN_INJECT)) {
            player.phone().ack();
            return;
        }
        lastAt = System.nanoTime();
        toPhones.add(lastAt - sentAt);
        player.acknowledge(inject)
                .onSuccess(_ -> {
                    missing--;
                    if (missing == 0) {
                        round.tryComplete();
                    }
                })
                .onFailure(round::tryFail);
    }

    private Future<?> round(int number) {
        round = Promise.promise();
        missing = players.size();
        inject = idOf(number);
        sentAt = System.nanoTime();
        Promise<Void> ending = round;
        long timeout = vertx.setTimer(
                ROUND_MILLIS, _ -> ending.tryFail("of inject " + number + ", " + missing + " phones heard nothing"));
        Future<?> accepted = send.apply(api.command("send-inject").put("inject", Letter.inject(inject)))
                .onSuccess(_ -> answeredAt = System.nanoTime());
        return Future.all(accepted, ending.future())
                .onComplete(_ -> vertx.cancelTimer(timeout))
                .onSuccess(_ -> toLastPhone.add(Math.max(0, lastAt - answeredAt)))
                .compose(_ -> acts(number));
    }

    private Future<?> acts(int number) {
        List<Long> acts = LongStream.range(shape.actsBefore(number), shape.actsBefore(number + 1))
                .boxed()
                .toList();
        return Lanes.each(acts, AT_ONCE, act -> {
            Player player = players.get(shape.playerOf(act, players.size()));
            return shape.isMessage(act) ? player.write() : player.act();
        });
    }
}
