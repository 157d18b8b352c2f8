package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.Authority;
import org.livex.phone.sync.network.OkHttpWires;
import org.livex.phone.sync.network.Uplink;
import org.robolectric.RobolectricTestRunner;

/** A phone between two networks: only trying tells which of them leads to the server. */
@RunWith(RobolectricTestRunner.class)
public class TwoNetworksTest {
    private static final String HOST = "livex.test";
    /** Hasty, and yet with the patience that a busy machine needs. */
    private static final Timing TIMING = new Timing(10, 300, 10_000, 2_000, 3_000, 1_500, 30, 60, 200, 300);

    /** Making keys takes long. */
    @ClassRule
    public static final TemporaryFolder KEYS = new TemporaryFolder();

    private static Path ours;
    private static Path good;
    private static Path past;
    private static Path anothersKeys;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeServer exercise = new FakeServer();
    private final FakeServer anothers = new FakeServer();
    private volatile List<Uplink> uplinks = List.of();
    private FakeUplink mobile;
    private FakeUplink wifi;
    private FakeHttps server;
    private FakeHttps stranger;
    private FaultProxy inWifi;
    private PhoneStore store;
    private Engine engine;
    private JoinLink link;

    @BeforeClass
    public static void keys() throws Exception {
        ours = TestKeys.authority(KEYS.getRoot(), "ours");
        good = TestKeys.leaf(ours, HOST, "-1d", "30");
        past = TestKeys.leaf(ours, HOST, "-30d", "10");
        anothersKeys = TestKeys.leaf(TestKeys.authority(KEYS.getRoot(), "theirs"), HOST, "-1d", "30");
    }

    @Before
    public void one_server_and_one_stranger() throws Exception {
        mobile = new FakeUplink("127.0.0.2");
        wifi = new FakeUplink("127.0.0.3");
        server = new FakeHttps(exercise, good);
        stranger = new FakeHttps(anothers, anothersKeys);
        inWifi = new FaultProxy(server.port(), wifi.host(), 0);
        String ca = Authority.read(TestKeys.certificateIn(ours)).fingerprint();
        link = new JoinLink("https://" + HOST + ":" + inWifi.port(), "ABCD-EFGH", ca);
        store = Stores.in(temporary.newFolder());
        engine = new Engine(
                store,
                new OkHttpWires(new TestClock(), TIMING, () -> uplinks),
                new Phone("test", new TestClock(), new java.util.Random(), Runnable::run, TIMING));
    }

    @After
    public void all_is_closed() throws Exception {
        engine.close();
        store.close();
        inWifi.close();
        server.close();
        stranger.close();
    }

    @Test
    public void where_the_mobile_network_leads_nowhere_it_joins_through_the_wifi_and_says_each_thing_once()
            throws Exception {
        try (FaultProxy silent = mobileLeadsTo(server)) {
            silent.is(FaultProxy.Weather.HALF_OPEN);
            phoneIsIn(mobile, wifi);

            assertThat(join()).isInstanceOf(Joined.class);
            String id = record("over the wall");

            await(() -> engine.snapshot().waiting().isEmpty());
            assertThat(exercise.journalled()).containsExactly(id);
        }
    }

    @Test
    public void where_the_wifi_goes_it_goes_on_through_the_mobile_network_that_leads_to_the_same_server()
            throws Exception {
        phoneIsIn(wifi);
        assertThat(join()).isInstanceOf(Joined.class);
        await(() -> way() == Connection.Way.POLLING);
        try (FaultProxy open = mobileLeadsTo(server)) {
            assertThat(open.port()).isEqualTo(inWifi.port());
            phoneIsIn(mobile);
            wifi.isGone = true;
            inWifi.is(FaultProxy.Weather.DOWN);

            String id = record("out of the gate");

            await(() -> engine.snapshot().waiting().isEmpty());
            assertThat(exercise.journalled()).containsExactly(id);
        }
    }

    @Test
    public void a_network_that_goes_between_choosing_and_connecting_is_left_for_the_other() throws Exception {
        try (FaultProxy open = mobileLeadsTo(server)) {
            open.is(FaultProxy.Weather.DOWN);
            phoneIsIn(mobile, wifi);
            assertThat(join()).isInstanceOf(Joined.class);
            await(() -> way() == Connection.Way.POLLING);

            open.is(FaultProxy.Weather.FINE);
            wifi.isGone = true;
            inWifi.is(FaultProxy.Weather.DOWN);
            String id = record("between two tents");

            await(() -> engine.snapshot().waiting().isEmpty());
            assertThat(exercise.journalled()).containsExactly(id);
        }
    }

    @Test
    public void a_network_that_falls_silent_is_left_for_the_other() throws Exception {
        try (FaultProxy open = mobileLeadsTo(server)) {
            open.is(FaultProxy.Weather.DOWN);
            phoneIsIn(mobile, wifi);
            assertThat(join()).isInstanceOf(Joined.class);
            await(() -> way() == Connection.Way.POLLING);

            open.is(FaultProxy.Weather.FINE);
            inWifi.is(FaultProxy.Weather.HALF_OPEN);
            String id = record("at the edge of the Wi-Fi");

            await(() -> engine.snapshot().waiting().isEmpty());
            assertThat(exercise.journalled()).containsExactly(id);
        }
    }

    @Test
    public void what_was_said_as_the_network_went_is_in_effect_once() throws Exception {
        phoneIsIn(wifi);
        assertThat(join()).isInstanceOf(Joined.class);
        await(() -> way() == Connection.Way.POLLING);
        inWifi.is(FaultProxy.Weather.ANSWERS_LOST);
        String first = record("heard, and its answer lost");
        String second = record("perhaps heard");
        await(() -> exercise.journalled().contains(first));
        try (FaultProxy open = mobileLeadsTo(server)) {
            assertThat(open.port()).isEqualTo(inWifi.port());
            wifi.isGone = true;
            inWifi.is(FaultProxy.Weather.DOWN);
            phoneIsIn(mobile);

            await(() -> engine.snapshot().waiting().isEmpty());
            assertThat(exercise.journalled()).containsExactlyInAnyOrder(first, second);
            assertThat(exercise.requests.stream()
                            .filter(request -> request.toString().contains(first)))
                    .as("said again through the other network")
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    public void a_stranger_at_the_servers_address_in_the_other_network_is_told_nothing() throws Exception {
        try (FaultProxy wrong = mobileLeadsTo(stranger)) {
            phoneIsIn(mobile, wifi);
            assertThat(join()).isInstanceOf(Joined.class);
            await(() -> way() == Connection.Way.POLLING);

            inWifi.is(FaultProxy.Weather.DOWN);
            await(() -> way() == Connection.Way.OFFLINE);
            String id = record("for nobody else");
            phoneIsIn(mobile);
            engine.syncNow();
            await(() -> wrong.connections() > 5 && !stranger.asked.isEmpty());

            assertThat(stranger.asked).as("asked who it is, and nothing more").containsOnly("/ca.crt");
            assertThat(way()).isEqualTo(Connection.Way.OFFLINE);
            assertThat(engine.snapshot().waiting()).hasSize(1);

            inWifi.is(FaultProxy.Weather.FINE);
            phoneIsIn(mobile, wifi);
            await(() -> engine.snapshot().waiting().isEmpty());
            assertThat(exercise.journalled()).containsExactly(id);
            assertThat(anothers.journalled()).isEmpty();
        }
    }

    @Test
    public void of_all_networks_that_fail_the_one_that_tells_most_is_told() throws Exception {
        inWifi.is(FaultProxy.Weather.DOWN);
        try (FaultProxy wrong = mobileLeadsTo(stranger)) {
            assertThat(wrong.port()).isEqualTo(inWifi.port());
            phoneIsIn(mobile, wifi);

            assertThat(join()).isEqualTo(new JoinResult.Unreachable(JoinResult.Reason.OTHER_AUTHORITY));
            phoneIsIn(wifi);
            assertThat(join()).isEqualTo(new JoinResult.Unreachable(JoinResult.Reason.NO_CONNECTION));
        }
    }

    @Test
    public void the_network_that_works_is_kept_and_the_others_are_left_in_peace() throws Exception {
        try (FaultProxy open = mobileLeadsTo(server)) {
            open.is(FaultProxy.Weather.DOWN);
            phoneIsIn(mobile, wifi);
            assertThat(join()).isInstanceOf(Joined.class);
            await(() -> way() == Connection.Way.POLLING);
            long questions = server.timesAsked("/healthz");
            int tried = open.connections();
            open.is(FaultProxy.Weather.FINE);

            for (int i = 0; i < 3; i++) {
                record("still here " + i);
                await(() -> engine.snapshot().waiting().isEmpty());
            }

            assertThat(server.timesAsked("/healthz")).isEqualTo(questions);
            assertThat(open.connections()).isEqualTo(tried);
        }
    }

    @Test
    public void a_network_that_the_app_may_not_use_is_none() throws Exception {
        mobile.isForbidden = true;
        phoneIsIn(mobile, wifi);

        assertThat(join()).isInstanceOf(Joined.class);
    }

    /** The server shows another certificate of its own authority, as after a month: or the phone thinks that a month has passed. */
    @Test
    public void a_phone_that_has_joined_and_whose_date_is_wrong_says_so_until_the_server_is_reached() throws Exception {
        phoneIsIn(wifi);
        assertThat(join()).isInstanceOf(Joined.class);
        await(() -> way() == Connection.Way.POLLING);
        try (FakeHttps later = new FakeHttps(exercise, past);
                FaultProxy there = mobileLeadsTo(later)) {
            assertThat(there.port()).isEqualTo(inWifi.port());
            inWifi.is(FaultProxy.Weather.DOWN);
            phoneIsIn(mobile);

            await(() -> engine.snapshot().troubles().contains(Trouble.WRONG_DATE));
            assertThat(way()).isEqualTo(Connection.Way.OFFLINE);
            engine.dismiss(Trouble.WRONG_DATE);
            await(() -> engine.snapshot().troubles().contains(Trouble.WRONG_DATE));
            assertThat(later.asked).isEmpty();

            inWifi.is(FaultProxy.Weather.FINE);
            phoneIsIn(wifi);
            await(() -> way() == Connection.Way.POLLING);
            assertThat(engine.snapshot().troubles()).isEmpty();
        }
    }

    private FaultProxy mobileLeadsTo(FakeHttps there) throws Exception {
        return new FaultProxy(there.port(), mobile.host(), inWifi.port());
    }

    private void phoneIsIn(Uplink... networks) {
        uplinks = List.of(networks);
    }

    private JoinResult join() throws Exception {
        CompletableFuture<JoinResult> result = new CompletableFuture<>();
        engine.join(link, result::complete);
        return result.get(60, TimeUnit.SECONDS);
    }

    private Connection.Way way() {
        return engine.snapshot().connection().way();
    }

    private String record(String note) throws NotSaved, JSONException {
        JSONObject action = new JSONObject().put("kind", "interviewed").put("note", note);
        return engine.act("record-action", new JSONObject().put("action", action));
    }

    private void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        TorturedPhone.await(() -> engine.snapshot().connection() + " " + server.asked, condition);
    }
}
