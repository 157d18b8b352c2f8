package org.livex.rehearse;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** A dry run: people join, the exercise runs, everybody acts, and a report says how it went. One event loop owns it. */
final class Rehearsal {
    private static final String DEVICE = "Rehearsal";
    private static final long LOOK_MILLIS = 1_000;
    private static final long REST_LOOK_MILLIS = 250;
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);
    private static final long SETTLE_MILLIS = 2_500;
    private static final long CATCH_UP_MILLIS = 3_000;

    private final Vertx vertx;
    private final RehearsalPlan plan;
    private final Consumer<String> lines;
    private final Tally tally = new Tally();
    private final Crowd crowd;
    private final Host host;
    private final Promise<Void> over = Promise.promise();
    private final Instant startedAt = Instant.now();
    private Instant lookedAt = Instant.now();
    private double playedSeconds;

    private Rehearsal(Vertx vertx, RehearsalPlan plan, Api api, DevicePass pass, Consumer<String> lines) {
        this.vertx = vertx;
        this.plan = plan;
        this.lines = lines;
        this.host = new Host(api, pass, new Random(plan.seed()));
        this.crowd = new Crowd(vertx, api, tally, plan.seed());
    }

    /** Joins as the host; {@code code} is a controller's. */
    static Future<Rehearsal> join(Vertx vertx, RehearsalPlan plan, String code, Consumer<String> lines) {
        Api api = new Api(vertx, plan.url());
        return DevicePass.join(api, code, DEVICE)
                .compose(pass -> entered(api, pass, plan))
                .map(pass -> new Rehearsal(vertx, plan, api, pass, lines));
    }

    /** Comes in again as the host that it was before. */
    static Future<Rehearsal> renew(Vertx vertx, RehearsalPlan plan, String refreshToken, Consumer<String> lines) {
        Api api = new Api(vertx, plan.url());
        return DevicePass.renew(api, refreshToken)
                .compose(pass -> entered(api, pass, plan))
                .map(pass -> new Rehearsal(vertx, plan, api, pass, lines));
    }

    private static Future<DevicePass> entered(Api api, DevicePass pass, RehearsalPlan plan) {
        String wanted = plan.exercise().orElse(pass.exercise());
        if (wanted.equals(pass.exercise())) {
            return Future.succeededFuture(pass);
        }
        return api.post("/api/exercises/" + wanted + "/enter", pass.accessToken(), Json.object())
                .compose(answer -> answer.isOk()
                        ? DevicePass.join(api, answer.body().path("code").asText(), DEVICE)
                        : Future.failedFuture(new Refused(answer)));
    }

    DevicePass pass() {
        return host.pass();
    }

    Crowd crowd() {
        return crowd;
    }

    Tally tally() {
        return tally;
    }

    Future<RehearsalReport> run() {
        Cast cast = new Cast(host, plan);
        return cast.gather()
                .compose(codes -> setSpeed().map(codes))
                .compose(codes -> crowd.join(codes, plan.network(), host))
                .compose(_ -> cast.gatherEvaluators())
                .compose(crowd::joinEvaluators)
                .compose(_ -> startPlay())
                .compose(_ -> play())
                .compose(_ -> host.does(host.command("pause-exercise")).otherwiseEmpty())
                .compose(_ -> rest())
                .compose(_ -> host.sync())
                .compose(_ -> host.board())
                .map(board -> new RehearsalReport(plan, crowd, tally, host, board, wallTime(), playedSeconds))
                .onComplete(_ -> crowd.close());
    }

    /** Ends play early, as on Ctrl-C; the report still comes. */
    void finish() {
        over.tryComplete();
    }

    /** Before anybody joins: people are as quick as the clock that they see. */
    private Future<Void> setSpeed() {
        return plan.speed() > 0
                ? host.does(host.command("change-clock-speed").put("speed", plan.speed()))
                        .mapEmpty()
                : Future.succeededFuture();
    }

    private Future<Void> startPlay() {
        return host.sync().compose(_ -> {
            lookedAt = Instant.now();
            return letClockRun();
        });
    }

    private Future<Void> letClockRun() {
        String phase = host.clock().phase();
        return switch (phase) {
            case "planned" -> host.does(host.command("start-exercise")).mapEmpty();
            case "paused" -> host.does(host.command("resume-exercise")).mapEmpty();
            default -> Future.succeededFuture();
        };
    }

    private Future<Void> play() {
        look();
        return over.future();
    }

    private void look() {
        vertx.setTimer(
                LOOK_MILLIS,
                _ -> host.sync()
                        .compose(_ -> goOn())
                        .onFailure(failure -> lines.accept("The server does not answer: " + failure.getMessage()))
                        .onComplete(_ -> {
                            if (!over.future().isComplete()) {
                                look();
                            }
                        }));
    }

    /** After a night the next day begins; where there is no next day, or a real stop is on, play is over or waits. */
    private Future<Void> goOn() {
        ExerciseClock clock = host.clock();
        Instant now = Instant.now();
        if (clock.is("running")) {
            playedSeconds += Duration.between(lookedAt, now).toMillis() / 1_000d * clock.speed();
        }
        lookedAt = now;
        lines.accept(line(clock, now));
        if (clock.is("ended") || (plan.hours() > 0 && playedSeconds >= plan.hours() * 3_600)) {
            over.tryComplete();
        } else if (clock.is("paused")) {
            return letClockRun().recover(failure -> {
                if (failure instanceof Refused refused && refused.code().equals("clock-outside-play")) {
                    over.tryComplete();
                }
                return Future.succeededFuture();
            });
        }
        return Future.succeededFuture();
    }

    private String line(ExerciseClock clock, Instant now) {
        return String.format(
                Locale.ROOT,
                "%s %s | phones %d, connected %d | injects seen %d, acknowledged %d | actions %d | rejected %d, errors %d"
                        + " | release to phone %d/%d/%d ms",
                clock.shows(now, host.days()),
                clock.phase(),
                crowd.ids().size(),
                crowd.connected(),
                tally.injectsSeen(),
                tally.accepted("acknowledge-inject"),
                tally.accepted("record-action"),
                Tally.sum(tally.rejected()),
                Tally.sum(tally.errors()),
                tally.latencyMillis(50),
                tally.latencyMillis(95),
                tally.latencyMillis(99));
    }

    /** First everybody catches up, then finishes, then the last deliveries reach the journal. */
    private Future<Void> rest() {
        crowd.rest();
        Promise<Void> rested = Promise.promise();
        Instant atLatest = Instant.now().plus(LONGEST_REST);
        vertx.setTimer(
                CATCH_UP_MILLIS,
                _ -> vertx.setPeriodic(REST_LOOK_MILLIS, timer -> {
                    if (crowd.isDone() || Instant.now().isAfter(atLatest)) {
                        vertx.cancelTimer(timer);
                        crowd.phones().forEach(phone -> phone.syncSoon(1));
                        vertx.setTimer(SETTLE_MILLIS, _ -> rested.complete());
                    }
                }));
        return rested.future();
    }

    private Duration wallTime() {
        return Duration.between(startedAt, Instant.now());
    }
}
