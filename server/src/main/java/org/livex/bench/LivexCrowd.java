package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.livex.bench.LivexApi.Pass;

/** The director and the phones of one exercise: made, joined and connected over the real API. */
final class LivexCrowd {
    private static final int CODES_AT_ONCE = 100;
    private static final int AT_ONCE = 32;
    /** In which the last byte of a message has come. */
    private static final long QUIET_MILLIS = 300;

    private final Vertx vertx;
    private final LivexApi api;
    private final ServerProcess process;
    private final int size;
    private final int teams;
    private final List<Pass> passes = new ArrayList<>();
    private final List<LivexPhone> phones = new ArrayList<>();
    private Pass director = new Pass("", "", "");
    private String inject = "";
    private double kilobytesPerPhone;

    /** In so many teams, which the pack has; none: nobody is in one. */
    LivexCrowd(Vertx vertx, LivexApi api, ServerProcess process, int size, int teams) {
        this.vertx = vertx;
        this.api = api;
        this.process = process;
        this.size = size;
        this.teams = teams;
    }

    List<LivexPhone> phones() {
        return phones;
    }

    List<Pass> passes() {
        return passes;
    }

    Pass director() {
        return director;
    }

    double kilobytesPerPhone() {
        return kilobytesPerPhone;
    }

    Future<?> gather(String directorCode) {
        List<Integer> numbers = IntStream.range(0, size).boxed().toList();
        return api.join(directorCode)
                .compose(pass -> {
                    director = pass;
                    return Lanes.each(numbers, AT_ONCE, this::addPerson);
                })
                .compose(_ -> command(api.command("start-exercise")))
                .compose(_ -> Lanes.each(parts(numbers), 1, this::join))
                .compose(_ -> connect());
    }

    /** How a phone answers: by its cursor alone, by a sync that is answered, or by its human's acknowledgement besides. */
    enum Answering {
        ACK,
        RECEIVED,
        ACKNOWLEDGED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Future<FanOut.Result> fanOut(FanOut.Shape shape, Meter meter, Answering answering) {
        FanOut fanOut = new FanOut(vertx, meter, shape);
        phones.forEach(phone -> phone.whenPushed(_ -> {
            fanOut.arrived();
            Future<Void> answered = switch (answering) {
                case ACK -> phone.ack();
                case RECEIVED -> phone.catchUp();
                case ACKNOWLEDGED -> phone.acknowledge(inject);
            };
            answered.onSuccess(_ -> fanOut.settled()).onFailure(fanOut::failed);
        }));
        return fanOut.run(round -> {
            inject = answering.word() + "-" + round;
            return command(api.command("send-inject").put("inject", Letter.inject(inject)));
        });
    }

    /** Bytes on the wire for one message to one phone more, its ack included: the middle of {@code times}. */
    Future<Long> bytesOfOne(LivexApi overWire, Relay wire, int times) {
        phones.forEach(phone -> phone.whenPushed(_ -> phone.ack()));
        List<Long> counted = new ArrayList<>();
        return overWire.live(passes.getFirst())
                .compose(phone -> phone.catchUp().map(phone))
                .compose(phone -> Lanes.each(
                                IntStream.range(0, times).boxed().toList(),
                                1,
                                number ->
                                        bytesOf(phone, "bytes-" + number, wire).onSuccess(counted::add))
                        .compose(_ -> phone.close()))
                .map(_ -> counted.stream().sorted().toList().get(times / 2));
    }

    private Future<Long> bytesOf(LivexPhone phone, String id, Relay wire) {
        Promise<Void> acked = Promise.promise();
        phone.whenPushed(_ -> phone.ack().onComplete(acked));
        long before = wire.bytes();
        return command(api.command("send-inject").put("inject", Letter.inject(id)))
                .compose(_ -> acked.future())
                .compose(_ -> vertx.timer(QUIET_MILLIS))
                .map(_ -> wire.bytes() - before);
    }

    /** One for every team number, as the pack has them. */
    String teamOf(int number) {
        return "team-" + number % teams;
    }

    private Future<?> addPerson(int number) {
        String id = idOf(number);
        JsonObject person = new JsonObject()
                .put("id", id)
                .put("callName", id)
                .put("function", "player")
                .put("teams", teams == 0 ? new JsonArray() : new JsonArray().add(teamOf(number)))
                .put("languages", new JsonArray().add(Letter.languageOf(number)));
        return command(api.command("add-person").put("person", person));
    }

    /** Its pass is good for ten minutes. */
    Future<?> renewDirector() {
        return api.renewed(director).onSuccess(pass -> director = pass);
    }

    /** By the director. */
    Future<JsonObject> command(JsonObject command) {
        return api.post(director, "/commands", command);
    }

    private Future<?> join(List<Integer> numbers) {
        List<String> people = numbers.stream().map(LivexCrowd::idOf).toList();
        return api.post(director, "/join-codes", new JsonObject().put("people", new JsonArray(people)))
                .compose(issued -> {
                    List<String> codes = issued.getJsonArray("codes").stream()
                            .map(code -> ((JsonObject) code).getString("code"))
                            .toList();
                    return Lanes.map(codes, AT_ONCE, api::join).onSuccess(passes::addAll);
                });
    }

    /** All joined and everything warm, but no socket open: what the sockets add is what a phone costs. */
    private Future<?> connect() {
        long before = residentKilobytes();
        return Lanes.map(
                        passes,
                        AT_ONCE,
                        pass -> api.live(pass).compose(phone -> phone.catchUp().map(phone)))
                .onSuccess(phones::addAll)
                .map(_ -> {
                    kilobytesPerPhone = (residentKilobytes() - before) / (double) size;
                    return null;
                });
    }

    private long residentKilobytes() {
        process.collectGarbage();
        return process.residentKilobytes();
    }

    private static String idOf(int number) {
        return "phone-" + number;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        return IntStream.range(0, Math.ceilDiv(all.size(), CODES_AT_ONCE))
                .mapToObj(part -> all.subList(part * CODES_AT_ONCE, Math.min(all.size(), (part + 1) * CODES_AT_ONCE)))
                .toList();
    }
}
