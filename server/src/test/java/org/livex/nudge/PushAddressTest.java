package org.livex.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushAddressTest {
    private static final SubscriptionKeys KEYS = new WebPushReceiver().subscriptionKeys();

    @Test
    void is_read_as_it_is_written() {
        PushAddress fcm = new PushAddress.Fcm("token");
        PushAddress web = new PushAddress.WebPush(URI.create("https://push.example/a?b=c"), KEYS);
        assertThat(PushAddress.read(fcm.written())).contains(fcm);
        assertThat(PushAddress.read(web.written())).contains(web);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":7}",
                "{\"kind\":\"sms\",\"token\":\"x\"}",
                "{\"kind\":\"fcm\"}",
                "{\"kind\":\"fcm\",\"token\":\" \"}",
                "{\"kind\":\"fcm\",\"token\":5}",
                "{\"kind\":\"web\"}",
                "{\"kind\":\"web\",\"subscription\":[]}",
                "{\"kind\":\"web\",\"subscription\":{\"endpoint\":\"https://push.example/\"}}"
            })
    void is_not_read_from_something_else(String json) {
        assertThat(PushAddress.read(new JsonObject(json))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "https://", "mailto:a@b", "https://user:pass@push.example/", "https://a/#x", "::"})
    void needs_an_endpoint_that_can_be_called(String endpoint) {
        assertThat(PushAddress.read(web(endpoint, KEYS.p256dh(), KEYS.auth()))).isEmpty();
    }

    @Test
    void characters_of_a_token_count_however_many_places_each_takes() {
        JsonObject json = new JsonObject().put("kind", "fcm");

        assertThat(PushAddress.read(json.put("token", "\ud83d\ude00".repeat(4_096))))
                .isPresent();
        assertThat(PushAddress.read(json.put("token", "\ud83d\ude00".repeat(4_097))))
                .isEmpty();
    }

    @Test
    void needs_keys_that_are_keys() {
        String besideTheCurve = WebPushReceiver.base64(besideTheCurve());
        for (String p256dh : new String[] {"", "AAAA", "***", besideTheCurve}) {
            assertThat(PushAddress.read(web("https://push.example/", p256dh, KEYS.auth())))
                    .isEmpty();
        }
        assertThat(PushAddress.read(web("https://push.example/", KEYS.p256dh(), "AAAA")))
                .isEmpty();
    }

    @Test
    void is_not_in_what_might_be_logged() {
        assertThat(new PushAddress.Fcm("token-1").toString()).doesNotContain("token-1");
    }

    private static byte[] besideTheCurve() {
        byte[] point = KEYS.publicBytes();
        point[64] ^= 1;
        return point;
    }

    private static JsonObject web(String endpoint, String p256dh, String auth) {
        JsonObject keys = new JsonObject().put("p256dh", p256dh).put("auth", auth);
        return new JsonObject()
                .put("kind", "web")
                .put("subscription", new JsonObject().put("endpoint", endpoint).put("keys", keys));
    }
}
