package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.livex.bench.Given.Target;

/** A whole exercise, played as fast as it goes, and a restart after it in which nothing may be lost. */
public final class LongRun {
    private static final long MOST_MINUTES = 10;

    private final Vertx vertx;
    private final Given given;
    private final LivexApi api;
    private final Door door;
    private final Target livex;
    private final LivexCrowd crowd;
    private final Play.Shape shape;
    private final List<Player> players = new ArrayList<>();

    private LongRun(Vertx vertx, Given given, Door door) {
        this.vertx = vertx;
        this.given = given;
        this.door = door;
        this.livex = given.target("livex");
        int people = given.number("people");
        this.api = new LivexApi(vertx, door, people);
        this.crowd = new LivexCrowd(vertx, api, livex.process(), people, given.number("teams"));
        this.shape = new Play.Shape(given.number("injects"), given.number("actions"), given.number("messages"));
    }

    /**
     * {@code people teams injects actions messages code}, {@code livex} as PID:PORT, {@code data} its folder, {@code logs} for
     * what it says after its restart and {@code pid} for its new number, both files; where wanted {@code https}, and with
     * {@code away-injects away-actions away-messages} all come back after that, before the exercise and behind it.
     */
    public static void main(String[] arguments) {
        Given given = Given.read(arguments);
        Program.run(
                MOST_MINUTES, vertx -> given.livexDoor(vertx).compose(door -> new LongRun(vertx, given, door).run()));
    }

    private Future<?> run() {
        Program.OUT.printf(Locale.ROOT, "gathering %d people%n", given.number("people"));
        return crowd.gather(given.text("code"))
                .compose(_ -> api.live(crowd.director()))
                .compose(control -> control.catchUp().map(control))
                .compose(control -> {
                    take(crowd.phones());
                    return comeback(control, "new")
                            .compose(_ -> crowd.renewDirector())
                            .compose(_ -> play())
                            .compose(_ -> comeback(control, "old"))
                            .map(control);
                })
                .compose(control -> restart(control.cursor()));
    }

    private void take(List<LivexPhone> phones) {
        players.clear();
        IntStream.range(0, phones.size())
                .mapToObj(number -> new Player(
                        api,
                        phones.get(number),
                        new Player.Persona("team/" + crowd.teamOf(number), Letter.languageOf(number))))
                .forEach(players::add);
    }

    private Future<?> play() {
        Meter meter = new CpuMeter(livex.process());
        Collector collector = new Collector(livex.process());
        collector.begin();
        meter.begin();
        long began = System.nanoTime();
        return new Play(vertx, api, crowd::command, players, shape).run().onSuccess(result -> {
            double seconds = (System.nanoTime() - began) / 1e9;
            double processor = meter.endMicros() / 1e6;
            long resident = livex.process().residentKilobytes();
            Program.OUT.printf(
                    Locale.ROOT,
                    "played     %d injects to %d people, all acknowledged, %d actions and %d messages, in %.1f s%n",
                    shape.injects(),
                    players.size(),
                    shape.actions(),
                    shape.messages(),
                    seconds);
            Program.OUT.printf(Locale.ROOT, "processor  %.1f s of the server in all%n", processor);
            times("release to phone", result.toPhones());
            times("durable answer to the last phone", result.toLastPhone());
            times("what a phone sent to its answer", result.answers());
            memory(resident, collector.end());
            journal();
        });
    }

    private static void times(String what, Times times) {
        Program.OUT.printf(
                Locale.ROOT,
                "times      %-34s p50 %.1f ms, p99 %.1f ms, worst %.0f ms%n",
                what,
                times.millis(50),
                times.millis(99),
                times.millis(100));
    }

    private static void memory(long resident, Collector.Pauses pauses) {
        Program.OUT.printf(
                Locale.ROOT,
                "memory     %d MB resident, %.1f MB of heap after a full collection%n",
                resident / 1024,
                pauses.kept() / 1e6);
        Program.OUT.printf(
                Locale.ROOT,
                "collector  %d collections, %d of them full, %d over 100 ms; the longest %d ms, together %.1f s%n",
                pauses.all(),
                pauses.full(),
                pauses.longOnes(),
                pauses.longest().toMillis(),
                pauses.together().toMillis() / 1e3);
    }

    private void journal() {
        try (Stream<Path> files = Files.list(Path.of(given.text("data")))) {
            long bytes = files.filter(file -> file.getFileName().toString().startsWith("livex.db"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            Program.OUT.printf(Locale.ROOT, "journal    %.1f MB%n", bytes / 1e6);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Future<?> comeback(LivexPhone control, String name) {
        if (given.find("away-injects").isEmpty()) {
            return Future.succeededFuture();
        }
        Comeback.Missed missed = new Comeback.Missed(
                given.number("away-injects"), given.number("away-actions"), given.number("away-messages"));
        List<Comeback.Away> away = IntStream.range(0, players.size())
                .mapToObj(number ->
                        new Comeback.Away(players.get(number), crowd.passes().get(number)))
                .toList();
        Meter meter = new CpuMeter(livex.process());
        return new Comeback(vertx, door, api, control, missed)
                .run(name, away, meter)
                .compose(result -> {
                    Program.OUT.printf(
                            Locale.ROOT,
                            "back       %d phones after %d injects, each with %d actions and messages, a journal of %d"
                                    + " entries behind them:%n",
                            away.size(),
                            missed.injects(),
                            missed.actions() + missed.messages(),
                            control.cursor());
                    Program.OUT.printf(
                            Locale.ROOT,
                            "           all caught up in %.2f s (half of them %.2f s), %.1f kB a phone, %.1f ms of"
                                    + " processor a phone%n",
                            result.caughtUp().millis(100) / 1e3,
                            result.caughtUp().millis(50) / 1e3,
                            result.bytes() / 1e3 / away.size(),
                            meter.endMicros() / 1e3 / away.size());
                    crowd.passes().clear();
                    crowd.passes().addAll(result.passes());
                    return connect();
                });
    }

    private Future<?> connect() {
        List<LivexPhone> phones = new ArrayList<>();
        return Lanes.each(
                        crowd.passes(),
                        1,
                        pass -> api.live(pass).compose(phone -> phone.catchUp().onSuccess(_ -> phones.add(phone))))
                .onSuccess(_ -> take(phones));
    }

    private Future<?> restart(long cursor) {
        Restart restart =
                new Restart(livex.process(), livex.port(), given.file("logs").orElseThrow());
        return new Survival(vertx, api)
                .run(
                        crowd.director(),
                        crowd.passes(),
                        cursor,
                        restart,
                        given.file("pid").orElseThrow());
    }
}
