package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;

/** One person's phone in a very bad place, which remembers what it was told to do. */
final class TorturedPhone implements AutoCloseable {
    /** A hundred times as hasty as in a pocket. */
    static final Timing HASTY = new Timing(10, 300, 1_000, 700, 700, 1_500, 30, 60, 200, 300);

    private static final List<FaultProxy.Weather> WEATHERS = List.of(FaultProxy.Weather.values());
    /** Against hanging only. */
    private static final long SETTLES_WITHIN_MILLIS = 180_000;

    private static final List<List<String>> READERS = List.of(List.of("en"), List.of("ru", "en"), List.of("ar", "fr"));

    final String person;
    final Set<String> notes = new TreeSet<>();
    final Set<String> acknowledged = new TreeSet<>();
    private final File folder;
    private final FaultProxy proxy;
    private final TestClock clock = new TestClock();
    private int updates;
    private FaultyWires wires;
    private PhoneStore store;
    private Engine engine;

    TorturedPhone(String person, File folder, int serverPort) throws IOException {
        this.person = person;
        this.folder = folder;
        this.proxy = new FaultProxy(serverPort);
        this.wires = wires(0);
        this.store = Stores.in(folder);
        this.engine = engine();
    }

    /** With all the patience that a busy machine needs, as a person has who is told to try again: joining is not what is tortured. */
    void join(String code) throws Exception {
        engine.close();
        JoinResult result = tried(code);
        for (int more = 0; more < 10 && result instanceof JoinResult.Unreachable; more++) {
            result = tried(code);
        }
        assertThat(result).isInstanceOf(Joined.class);
        engine = engine();
    }

    private JoinResult tried(String code) throws Exception {
        CompletableFuture<JoinResult> result = new CompletableFuture<>();
        try (Engine patient = new Engine(store, new OkHttpWires(clock, Timing.USUAL), phone(clock, Timing.USUAL))) {
            patient.join(new JoinLink(proxy.url(), code, null), result::complete);
            return result.get(SETTLES_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** What one seed makes of it. At the end the weather is fine, and all that was done has its answer. */
    void play(long seed) throws Exception {
        Random random = new Random(seed);
        Set<String> refused = new HashSet<>();
        int steps = 8 + random.nextInt(12);
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(17)) {
                case 0, 1, 2, 3, 4 -> record(seed + "/" + step);
                case 5 ->
                    refused.add(engine.act("acknowledge-inject", takenNow().put("inject", "none-" + step)));
                case 6 -> acknowledgeOne();
                case 7, 8, 9 -> proxy.is(WEATHERS.get(random.nextInt(WEATHERS.size())));
                case 10 -> proxy.cut();
                case 11 -> wires.are(random.nextDouble() / 3);
                case 12 -> die(random);
                case 13 -> clock.jump(Duration.ofMinutes(random.nextInt(6_000) - 3_000));
                case 14 -> takeBackOne();
                case 15 -> engine.readIn(READERS.get(random.nextInt(READERS.size())));
                default -> somethingElse(random);
            }
            Thread.sleep(random.nextInt(40));
        }
        settle(seed);
        assertThat(idsOf(engine.snapshot().refused())).as("refused in %d", seed).isEqualTo(refused);
        refused.forEach(engine::dismiss);
    }

    void network(FaultProxy.Weather now) {
        proxy.is(now);
    }

    void diesAndLives() {
        die(new Random(1));
        wires.are(0);
    }

    void settle(long seed) throws InterruptedException {
        proxy.is(FaultProxy.Weather.FINE);
        wires.are(0);
        engine.stayConnected(true);
        engine.syncNow();
        await(
                () -> "seed " + seed + " of " + person + " settles: "
                        + engine.snapshot().ended() + engine.snapshot().connection()
                        + engine.snapshot().waiting(),
                () -> engine.snapshot().waiting().isEmpty() || engine.snapshot().ended() != null);
        assertThat(engine.snapshot().ended()).as("seed %d", seed).isNull();
        assertThat(engine.snapshot().troubles()).as("seed %d", seed).isEmpty();
    }

    Engine engine() {
        Engine made = new Engine(store, wires, phone(clock));
        made.add(snapshot -> {});
        return made;
    }

    Engine now() {
        return engine;
    }

    /** All items, as text, by kind and id. */
    static Map<String, String> itemsOf(Engine engine) {
        Map<String, String> texts = new TreeMap<>();
        engine.snapshot()
                .items()
                .forEach((kind, items) -> items.forEach((id, item) -> texts.put(kind + " " + id, item.toString())));
        return texts;
    }

    /** What only one of them has, or each has in another way. */
    static String difference(Engine one, Engine other) {
        Set<Map.Entry<String, String>> only = new HashSet<>(itemsOf(one).entrySet());
        Set<Map.Entry<String, String>> others = new HashSet<>(itemsOf(other).entrySet());
        only.removeAll(itemsOf(other).entrySet());
        others.removeAll(itemsOf(one).entrySet());
        return "only here " + only + ", only there " + others;
    }

    static Phone phone(DeviceClock clock) {
        return phone(clock, new Random());
    }

    static Phone phone(DeviceClock clock, Random random) {
        return new Phone("test", clock, random, Runnable::run, HASTY);
    }

    private static Phone phone(DeviceClock clock, Timing timing) {
        return new Phone("test", clock, new Random(), Runnable::run, timing);
    }

    static void await(Supplier<String> what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLES_WITHIN_MILLIS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            Thread.sleep(5);
        }
    }

    @Override
    public void close() throws IOException {
        engine.close();
        store.close();
        proxy.close();
    }

    private void record(String note) throws NotSaved, JSONException {
        JSONObject action = takenNow().put("kind", "interviewed").put("note", note);
        engine.act("record-action", new JSONObject().put("action", action));
        notes.add(note);
    }

    private void acknowledgeOne() throws NotSaved, JSONException {
        for (String inject : new ArrayList<>(engine.snapshot().items("inject").keySet())) {
            if (acknowledged.add(inject)) {
                engine.act("acknowledge-inject", takenNow().put("inject", inject));
                return;
            }
        }
    }

    /** What certainly has not gone out: from here on it must never arrive. */
    private void takeBackOne() throws NotSaved {
        for (Waiting waiting : engine.snapshot().waiting()) {
            JSONObject action = waiting.command().optJSONObject("action");
            if (action != null && engine.takeBack(waiting.id(), Map.of())) {
                notes.remove(action.optString("note"));
                return;
            }
        }
    }

    private void somethingElse(Random random) {
        engine.stayConnected(random.nextBoolean());
        engine.syncNow();
        List<String> languages = READERS.get(random.nextInt(READERS.size()));
        engine.second().fetch(languages.get(languages.size() - 1), "step " + random.nextInt());
    }

    /** The process goes, and with it all that was only in memory; every third time the app is updated meanwhile. */
    private void die(Random random) {
        engine.close();
        store.close();
        updates += random.nextInt(3) == 0 ? 1 : 0;
        wires = wires(random.nextDouble() / 5);
        store = Stores.afterUpdates(folder, updates);
        engine = engine();
    }

    private FaultyWires wires(double badness) {
        FaultyWires made = new FaultyWires(new OkHttpWires(clock, TorturedPhone.HASTY), new Random());
        made.are(badness);
        return made;
    }

    private JSONObject takenNow() throws JSONException {
        return new JSONObject().put("takenAt", Stamps.of(clock.now()));
    }

    private static Set<String> idsOf(List<Refused> refused) {
        Set<String> ids = new HashSet<>();
        refused.forEach(each -> ids.add(each.id()));
        return ids;
    }
}
