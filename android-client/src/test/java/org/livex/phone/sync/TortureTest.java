package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.Seeds;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;
import org.robolectric.RobolectricTestRunner;

/**
 * Phones act while connections are cut, stall and lose what was said, requests are doubled and answers come out of order,
 * clocks are set, processes die, the app is updated and the server is killed. In the end the server's journal and every
 * phone tell the same. {@link Seeds} says which schedules, and how to play one again.
 */
@RunWith(RobolectricTestRunner.class)
public class TortureTest {
    private static final int SCHEDULES = Integer.getInteger("livex.schedules", Seeds.howMany(40, 200));
    private static final long SEED = Seeds.first();
    private static final List<String> PEOPLE =
            List.of("inv-01", "fin-01", "pro-01", "ngo-01", "soc-01", "law-01", "med-01", "inv-02", "fin-02", "pro-02");
    private static final int KILL_EACH_MILLIS = 3_000;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void whatever_network_phone_and_server_do_nothing_is_lost_and_nothing_doubled() throws Exception {
        assumeTrue(RealServer.isBuilt());
        System.err.println(SCHEDULES + " schedules from seed " + SEED);
        try (RealServer server = RealServer.start(temporary.newFolder("server").toPath())) {
            Control control = Control.join(server);
            Map<String, String> codes = control.codes(PEOPLE);
            control.does("start-exercise", new JSONObject());
            List<TorturedPhone> phones = new ArrayList<>();
            for (String person : PEOPLE) {
                TorturedPhone phone = new TorturedPhone(person, temporary.newFolder(person), server.port());
                phone.join(codes.getOrDefault(person, ""));
                phones.add(phone);
            }
            int kills = play(phones, server, control);
            check(phones, control, kills);
            Map<String, String> second = control.codes(PEOPLE);
            for (TorturedPhone phone : phones) {
                phone_has_what_a_new_one_gets(phone, server, second.getOrDefault(phone.person, ""));
                phone.close();
            }
        }
    }

    private static int play(List<TorturedPhone> phones, RealServer server, Control control) throws Exception {
        List<Future<?>> played = new ArrayList<>();
        AtomicInteger settled = new AtomicInteger();
        ExecutorService hands = Executors.newFixedThreadPool(phones.size());
        for (int i = 0; i < phones.size(); i++) {
            TorturedPhone phone = phones.get(i);
            int first = i;
            played.add(hands.submit(() -> {
                for (int schedule = first; schedule < SCHEDULES; schedule += phones.size()) {
                    phone.play(Seeds.following(SEED, schedule));
                    settled.incrementAndGet();
                }
                return null;
            }));
        }
        int kills = disturb(played, settled, server, control);
        for (Future<?> each : played) {
            each.get();
        }
        hands.shutdown();
        return kills;
    }

    /**
     * Until all have played: news each half second, and now and then no server. It lives until somebody's answers have come: on
     * a busy machine nobody would ever get through otherwise.
     */
    private static int disturb(List<Future<?>> played, AtomicInteger settled, RealServer server, Control control)
            throws Exception {
        Random random = new Random(SEED);
        int kills = 0;
        int news = 0;
        int settledBefore = 0;
        long nextKill = System.currentTimeMillis() + KILL_EACH_MILLIS;
        while (!played.stream().allMatch(Future::isDone)) {
            Thread.sleep(500);
            control.send("news-" + news++, "Report where you are.", true);
            if (System.currentTimeMillis() > nextKill && settled.get() > settledBefore) {
                server.killMinusNine();
                Thread.sleep(random.nextInt(500));
                server.startAgain();
                kills++;
                nextKill = System.currentTimeMillis() + KILL_EACH_MILLIS;
                settledBefore = settled.get();
            }
        }
        return kills;
    }

    private static void check(List<TorturedPhone> phones, Control control, int kills)
            throws IOException, InterruptedException, JSONException {
        List<String> notes = new ArrayList<>();
        List<String> acknowledged = new ArrayList<>();
        for (JSONObject fact : control.facts()) {
            if (fact.getString("type").equals("action-recorded")) {
                notes.add(fact.getJSONObject("action").getString("note"));
            } else if (fact.getString("type").equals("inject-acknowledged")) {
                acknowledged.add(fact.getString("person") + " " + fact.getString("inject"));
            }
        }
        List<String> done = new ArrayList<>();
        List<String> doneAcknowledging = new ArrayList<>();
        for (TorturedPhone phone : phones) {
            done.addAll(phone.notes);
            phone.acknowledged.forEach(inject -> doneAcknowledging.add(phone.person + " " + inject));
        }
        assertThat(notes).containsExactlyInAnyOrderElementsOf(done);
        assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(doneAcknowledging);
        System.err.printf(
                Locale.ROOT,
                "%d schedules, %d kills of the server: %d actions and %d acknowledgements, each once%n",
                SCHEDULES,
                kills,
                notes.size(),
                acknowledged.size());
    }

    private void phone_has_what_a_new_one_gets(TorturedPhone phone, RealServer server, String code) throws Exception {
        PhoneStore empty = Stores.in(temporary.newFolder("new-" + phone.person));
        TestClock clock = new TestClock();
        try (Engine fresh =
                new Engine(empty, new OkHttpWires(clock, TorturedPhone.HASTY), TorturedPhone.phone(clock))) {
            fresh.readIn(phone.now().snapshot().languages());
            fresh.join(new JoinLink(server.url(), code, null), result -> {});
            TorturedPhone.await(
                    () -> phone.person + " has what a new phone gets, but "
                            + TorturedPhone.difference(phone.now(), fresh),
                    () -> !fresh.snapshot().items().isEmpty()
                            && TorturedPhone.itemsOf(fresh).equals(TorturedPhone.itemsOf(phone.now())));
        }
        empty.close();
    }
}
