package org.livex.nudge;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Wakes Android apps by Firebase Cloud Messaging. Firebase blocks, so each send has a thread of its own. */
public final class FcmPhoneWaker implements PhoneWaker {
    private static final Duration AFTER_QUOTA = Duration.ofSeconds(60);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Vertx vertx;
    private final FirebaseApp app;
    private final FirebaseMessaging messaging;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("fcm-", 0).factory());

    private FcmPhoneWaker(Vertx vertx, FirebaseApp app, InstantSource clock) {
        this.vertx = vertx;
        this.app = app;
        this.messaging = FirebaseMessaging.getInstance(app);
        this.clock = clock;
    }

    /** {@code credentials}: a service account's key file, as GOOGLE_APPLICATION_CREDENTIALS names it. */
    public static FcmPhoneWaker open(Vertx vertx, Path credentials, InstantSource clock) {
        try (InputStream file = Files.newInputStream(credentials)) {
            return open(
                    vertx,
                    FirebaseOptions.builder()
                            .setCredentials(GoogleCredentials.fromStream(file))
                            .setConnectTimeout(TIMEOUT_MILLIS)
                            .setReadTimeout(TIMEOUT_MILLIS),
                    clock);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "GOOGLE_APPLICATION_CREDENTIALS: " + credentials + " is not a readable service account key", e);
        }
    }

    static FcmPhoneWaker open(Vertx vertx, FirebaseOptions.Builder options, InstantSource clock) {
        // Firebase keeps its apps by name, for the whole process.
        return new FcmPhoneWaker(
                vertx, FirebaseApp.initializeApp(options.build(), "livex-" + UUID.randomUUID()), clock);
    }

    @Override
    public boolean reaches(PushAddress address) {
        return address instanceof PushAddress.Fcm;
    }

    @Override
    public Future<WakeResult> wake(PushAddress address) {
        return switch (address) {
            case PushAddress.WebPush _ -> Future.succeededFuture(new WakeResult.Failed("not a Firebase address"));
            case PushAddress.Fcm fcm -> onOwnThread(fcm);
        };
    }

    @Override
    public Future<Void> close() {
        threads.shutdownNow();
        app.delete();
        return Future.succeededFuture();
    }

    private Future<WakeResult> onOwnThread(PushAddress.Fcm address) {
        Promise<WakeResult> promise = Promise.promise();
        Context caller = vertx.getOrCreateContext();
        threads.execute(() -> {
            WakeResult result = send(address);
            caller.runOnContext(_ -> promise.complete(result));
        });
        return promise.future();
    }

    private WakeResult send(PushAddress.Fcm address) {
        try {
            messaging.send(message(address));
            return new WakeResult.HandedOver();
        } catch (FirebaseMessagingException e) {
            return result(e);
        } catch (RuntimeException e) {
            return new WakeResult.Failed("Firebase: " + e.getClass().getSimpleName());
        }
    }

    /** Data only: the app decides what to show, after it has read. */
    @SuppressWarnings(
            "deprecation") // Apps register by token; Firebase's newer installation id would leave old ones out.
    private static Message message(PushAddress.Fcm address) {
        return Message.builder()
                .setToken(address.token())
                .putData("hint", "read")
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(AndroidConfig.Priority.HIGH)
                        .setCollapseKey("read")
                        .setTtl(KEPT_FOR.toMillis())
                        .build())
                .build();
    }

    private WakeResult result(FirebaseMessagingException e) {
        MessagingErrorCode code = e.getMessagingErrorCode();
        return switch (code) {
            case UNREGISTERED -> new WakeResult.Gone();
            case QUOTA_EXCEEDED -> new WakeResult.RetryAfter(delay(e, AFTER_QUOTA));
            case UNAVAILABLE, INTERNAL -> new WakeResult.RetryAfter(delay(e, AFTER_TROUBLE));
            // Perhaps the address, perhaps our own project's set-up: no reason to forget everybody's address.
            case INVALID_ARGUMENT, SENDER_ID_MISMATCH, THIRD_PARTY_AUTH_ERROR -> new WakeResult.Failed(code.name());
            case null ->
                switch (e.getErrorCode()) {
                    case UNAVAILABLE, DEADLINE_EXCEEDED, INTERNAL, RESOURCE_EXHAUSTED, UNKNOWN ->
                        new WakeResult.RetryAfter(delay(e, AFTER_TROUBLE));
                    default -> new WakeResult.Failed(e.getErrorCode().name());
                };
        };
    }

    private Duration delay(FirebaseMessagingException e, Duration otherwise) {
        @Nullable IncomingHttpResponse response = e.getHttpResponse();
        return RetryDelay.of(response == null ? null : retryAfter(response.getHeaders()), clock.instant(), otherwise);
    }

    private static @Nullable String retryAfter(Map<String, Object> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
                .map(header -> header.getValue() instanceof Collection<?> values && !values.isEmpty()
                        ? values.iterator().next()
                        : header.getValue())
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }
}
