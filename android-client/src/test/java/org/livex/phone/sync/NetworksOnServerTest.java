package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;
import org.livex.phone.sync.network.Uplink;
import org.robolectric.RobolectricTestRunner;

/** A change of network with a socket open and a file under way, on the real server. */
@RunWith(RobolectricTestRunner.class)
public class NetworksOnServerTest {
    private static final Timing TIMING = new Timing(10, 300, 10_000, 2_000, 3_000, 1_500, 30, 60, 200, 300);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final TestClock clock = new TestClock();
    private volatile List<Uplink> uplinks = List.of();
    private FakeUplink mobile;
    private FakeUplink wifi;
    private RealServer server;
    private FaultProxy inMobile;
    private FaultProxy inWifi;
    private PhoneStore store;
    private Engine engine;

    @Before
    public void joined_through_the_wifi() throws Exception {
        assumeTrue(RealServer.isBuilt());
        server = RealServer.start(temporary.newFolder("server").toPath());
        Control control = Control.join(server);
        control.does("start-exercise", new JSONObject());
        mobile = new FakeUplink("127.0.0.2");
        wifi = new FakeUplink("127.0.0.3");
        inWifi = new FaultProxy(server.port(), wifi.host(), 0);
        inMobile = new FaultProxy(server.port(), mobile.host(), inWifi.port());
        inMobile.is(FaultProxy.Weather.DOWN);
        uplinks = List.of(mobile, wifi);
        store = Stores.in(temporary.newFolder("phone"));
        engine = new Engine(
                store,
                new OkHttpWires(clock, TIMING, () -> uplinks),
                new Phone("test", clock, new Random(), Runnable::run, TIMING));
        String code = control.codes(List.of("inv-01")).getOrDefault("inv-01", "");
        CompletableFuture<JoinResult> result = new CompletableFuture<>();
        engine.join(new JoinLink("http://livex.localhost:" + inWifi.port(), code, null), result::complete);
        assertThat(result.get(60, TimeUnit.SECONDS)).isInstanceOf(Joined.class);
        await("live", () -> way() == Connection.Way.LIVE);
    }

    @After
    public void all_is_closed() throws Exception {
        if (server != null) {
            engine.close();
            store.close();
            inWifi.close();
            inMobile.close();
            server.close();
        }
    }

    @Test
    public void a_photo_that_is_half_brought_is_brought_on_and_the_phone_is_live_again() throws Exception {
        byte[] photo = NoisyPhoto.png(900);
        inWifi.is(FaultProxy.Weather.SLOW);
        String sha256 = engine.keep(photo, "image/png");
        record(sha256, photo.length);
        await("the first piece is there", () -> stateOf(sha256).brought() > 0);

        wifi.isGone = true;
        inWifi.is(FaultProxy.Weather.DOWN);
        inMobile.is(FaultProxy.Weather.FINE);
        uplinks = List.of(mobile);

        await("it is there whole", () -> stateOf(sha256).state() == Attached.State.BROUGHT);
        await("live", () -> way() == Connection.Way.LIVE);
        await("all is said", () -> engine.snapshot().waiting().isEmpty());
        assertThat(engine.snapshot().items("action")).hasSize(1);
    }

    @Test
    public void a_live_phone_whose_wifi_falls_silent_is_live_through_the_other_network() throws Exception {
        inMobile.is(FaultProxy.Weather.FINE);
        inWifi.is(FaultProxy.Weather.HALF_OPEN);
        engine.syncNow();

        await("through the other", () -> inMobile.connections() > 0 && way() == Connection.Way.LIVE);
        engine.act("record-action", new JSONObject().put("action", action()));
        await("it is said", () -> engine.snapshot().waiting().isEmpty());
        assertThat(engine.snapshot().items("action")).hasSize(1);
    }

    private void record(String sha256, int bytes) throws Exception {
        JSONObject attachment = new JSONObject()
                .put("sha256", sha256)
                .put("type", "image/png")
                .put("bytes", bytes)
                .put("takenAt", Stamps.of(clock.now()))
                .put("consent", false);
        JSONObject action = action().put("attachments", new JSONArray().put(attachment));
        engine.act("record-action", new JSONObject().put("action", action));
    }

    private JSONObject action() throws Exception {
        return new JSONObject()
                .put("kind", "interviewed")
                .put("note", "between two networks")
                .put("takenAt", Stamps.of(clock.now()));
    }

    private Connection.Way way() {
        return engine.snapshot().connection().way();
    }

    private Attached stateOf(String sha256) {
        return engine.attached().getOrDefault(sha256, new Attached(sha256, "", 0, 0, Attached.State.DRAFT, "", null));
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        TorturedPhone.await(
                () -> what + ": " + engine.attached() + engine.snapshot().connection(), condition);
    }
}
