package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;
import org.robolectric.RobolectricTestRunner;

/** What a phone needs of the real server to be woken. */
@RunWith(RobolectricTestRunner.class)
public class PushOnServerTest {
    private static final int UNCOMPRESSED_POINT_BYTES = 65;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void it_gives_its_key_and_takes_an_address_and_while_it_is_down_the_phone_knows_that_it_did_not()
            throws Exception {
        assumeTrue(RealServer.isBuilt());
        TestClock clock = new TestClock();
        Phone parts = new Phone("test", clock, new java.util.Random(), Runnable::run, Timing.USUAL);
        try (RealServer server = RealServer.start(temporary.newFolder("server").toPath());
                FaultProxy proxy = new FaultProxy(server.port());
                PhoneStore store = Stores.in(temporary.newFolder("phone"));
                Engine engine = new Engine(store, new OkHttpWires(clock, Timing.USUAL), parts)) {
            String code = Control.join(server).codes(List.of("inv-01")).getOrDefault("inv-01", "");
            assertThat(PushOnServerTest.<JoinResult>answer(
                            then -> engine.join(new JoinLink(proxy.url(), code, null), then)))
                    .isInstanceOf(Joined.class);

            String key = answer(engine::pushKey);

            assertThat(Base64.getUrlDecoder().decode(key))
                    .hasSize(UNCOMPRESSED_POINT_BYTES)
                    .startsWith(4);
            assertThat(PushOnServerTest.<Boolean>answer(then -> engine.wakeBy(address(), then)))
                    .isTrue();

            proxy.is(FaultProxy.Weather.DOWN);
            assertThat(PushOnServerTest.<Boolean>answer(then -> engine.wakeBy(address(), then)))
                    .isFalse();
            assertThat(PushOnServerTest.<String>answer(engine::pushKey)).isNull();

            proxy.is(FaultProxy.Weather.FINE);
            JSONObject strange = new JSONObject().put("kind", "pigeon");
            assertThat(PushOnServerTest.<Boolean>answer(then -> engine.wakeBy(strange, then)))
                    .as("what it cannot use")
                    .isFalse();
        }
    }

    private static <T> T answer(Consumer<Consumer<T>> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        question.accept(answer::complete);
        return answer.get(30, TimeUnit.SECONDS);
    }

    private static JSONObject address() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] encoded = ((ECPublicKey) keys.generateKeyPair().getPublic()).getEncoded();
            byte[] point = Arrays.copyOfRange(encoded, encoded.length - UNCOMPRESSED_POINT_BYTES, encoded.length);
            JSONObject secrets = new JSONObject().put("p256dh", base64(point)).put("auth", base64(new byte[16]));
            return new JSONObject()
                    .put("kind", "web")
                    .put(
                            "subscription",
                            new JSONObject()
                                    .put("endpoint", "https://push.example.com/abc")
                                    .put("keys", secrets));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
