package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseOptions;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a local fake of https://fcm.googleapis.com/v1/projects/PROJECT/messages:send. */
@ExtendWith(VertxExtension.class)
class FcmPhoneWakerTest {
    private Vertx vertx;
    private FakePushService service;
    private FcmPhoneWaker waker;

    @BeforeEach
    void open(Vertx given) throws Exception {
        vertx = given;
        service = new FakePushService(vertx);
        service.answers(200, "{\"name\":\"projects/livex-test/messages/1\"}");
        AccessToken token = new AccessToken("test", Date.from(Instant.now().plus(Duration.ofHours(1))));
        NetHttpTransport toFake = new NetHttpTransport.Builder()
                .setConnectionFactory(
                        url -> (HttpURLConnection) URI.create("http://127.0.0.1:" + service.port() + url.getPath())
                                .toURL()
                                .openConnection())
                .build();
        waker = FcmPhoneWaker.open(
                vertx,
                FirebaseOptions.builder()
                        .setCredentials(GoogleCredentials.create(token))
                        .setProjectId("livex-test")
                        .setHttpTransport(toFake)
                        .setReadTimeout(200),
                InstantSource.system());
    }

    @AfterEach
    void close() throws Exception {
        waker.close().await(20, SECONDS);
    }

    @Test
    void rings_by_data_alone_at_high_priority_one_replacing_the_other() throws Exception {
        assertThat(wake("phone-1")).isEqualTo(new WakeResult.HandedOver());
        assertThat(service.received.getFirst().request().path()).isEqualTo("/v1/projects/livex-test/messages:send");
        assertThat(message(0)).isEqualTo(new JsonObject("""
                        {
                          "token": "phone-1",
                          "data": {"hint": "read"},
                          "android": {"priority": "high", "collapse_key": "read", "ttl": "86400s"}
                        }"""));
    }

    @Test
    void tells_everybody_the_same_and_nothing_else() throws Exception {
        wake("phone-1");
        wake("phone-2");
        JsonObject one = message(0);
        JsonObject other = message(1);
        assertThat(one.remove("token")).isEqualTo("phone-1");
        assertThat(other.remove("token")).isEqualTo("phone-2");
        assertThat(one).isEqualTo(other);
    }

    @Test
    void an_app_that_was_removed_is_gone() throws Exception {
        service.answers(404, error(404, "NOT_FOUND", "UNREGISTERED"));
        assertThat(wake("phone-1")).isEqualTo(new WakeResult.Gone());
        assertThat(service.received).hasSize(1);
    }

    @Test
    void over_quota_it_is_asked_again_when_it_says() throws Exception {
        service.answers(429, "7", error(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"));
        assertThat(wake("phone-1")).isEqualTo(new WakeResult.RetryAfter(Duration.ofSeconds(7)));
        assertThat(service.received).hasSize(1);
    }

    @Test
    void over_quota_without_a_word_it_is_asked_again_in_a_minute() throws Exception {
        service.answers(429, error(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"));
        assertThat(wake("phone-1")).isEqualTo(new WakeResult.RetryAfter(Duration.ofMinutes(1)));
    }

    @Test
    void an_unavailable_service_is_asked_again_later() throws Exception {
        // A far Retry-After keeps Firebase's own back-off from trying for half a minute.
        service.answers(503, "600", error(503, "UNAVAILABLE", "UNAVAILABLE"));
        assertThat(wake("phone-1")).isEqualTo(new WakeResult.RetryAfter(Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @CsvSource({"400, INVALID_ARGUMENT, INVALID_ARGUMENT", "403, PERMISSION_DENIED, SENDER_ID_MISMATCH"})
    void what_another_try_will_not_help_has_failed(int status, String code, String fcmCode) throws Exception {
        service.answers(status, error(status, code, fcmCode));
        assertThat(wake("phone-1")).isEqualTo(new WakeResult.Failed(fcmCode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>captive portal</html>", "{\"name\":", "[]", "\u0000"})
    void garbage_is_never_an_exception(String garbage) throws Exception {
        service.answers(200, garbage);
        assertThat(wake("phone-1")).isNotNull();
        service.answers(400, garbage);
        assertThat(wake("phone-1")).isInstanceOf(WakeResult.Failed.class);
    }

    @Test
    void a_broken_connection_is_tried_again_later() throws Exception {
        service.hangsUp();
        assertThat(wake("phone-1")).isInstanceOf(WakeResult.RetryAfter.class);
    }

    @Test
    void a_service_that_does_not_answer_is_tried_again_later() throws Exception {
        service.staysSilent();
        assertThat(wake("phone-1")).isInstanceOf(WakeResult.RetryAfter.class);
    }

    @Test
    void credentials_that_are_refused_have_failed() throws Exception {
        service.answers(401, error(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR"));
        assertThat(wake("phone-1")).isInstanceOf(WakeResult.Failed.class);
    }

    @Test
    void credentials_that_cannot_be_read_are_one_clear_sentence(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing.json");
        Path garbage = Files.writeString(folder.resolve("garbage.json"), "{}");
        for (Path file : new Path[] {missing, garbage}) {
            assertThatThrownBy(() -> FcmPhoneWaker.open(vertx, file, InstantSource.system()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("GOOGLE_APPLICATION_CREDENTIALS: " + file + " is not a readable service account key");
        }
    }

    private WakeResult wake(String token) throws Exception {
        return waker.wake(new PushAddress.Fcm(token)).await(60, SECONDS);
    }

    private JsonObject message(int index) {
        return service.received.get(index).body().toJsonObject().getJsonObject("message");
    }

    private static String error(int status, String code, String fcmCode) {
        return """
                {"error": {"code": %d, "message": "no", "status": "%s", "details": [{
                  "@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError", "errorCode": "%s"}]}}""".formatted(status, code, fcmCode);
    }
}
