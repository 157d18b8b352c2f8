package org.livex.nudge;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Texts;

/** Where a device can be woken. Whoever has it can ring, so it stays out of logs. */
public sealed interface PushAddress {
    /** An Android app's registration with Firebase. */
    record Fcm(String token) implements PushAddress {
        @Override
        public String toString() {
            return "Fcm[secret]";
        }
    }

    /** A push subscription (W3C Push API) of a browser, or of an app that speaks Web Push. */
    record WebPush(URI endpoint, SubscriptionKeys keys) implements PushAddress {
        @Override
        public String toString() {
            return "WebPush[secret]";
        }
    }

    /**
     * As clients register it and as stores keep it: {@code {"kind":"fcm","token":…}} or
     * {@code {"kind":"web","subscription":{"endpoint":…,"keys":{"p256dh":…,"auth":…}}}}. Empty if it cannot be one.
     */
    static Optional<PushAddress> read(JsonObject json) {
        return switch (text(json, "kind", 8).orElse("")) {
            case "fcm" -> text(json, "token", 4096).map(Fcm::new);
            case "web" -> object(json, "subscription").flatMap(PushAddress::webPush);
            default -> Optional.empty();
        };
    }

    default JsonObject written() {
        return switch (this) {
            case Fcm fcm -> new JsonObject().put("kind", "fcm").put("token", fcm.token());
            case WebPush web ->
                new JsonObject()
                        .put("kind", "web")
                        .put(
                                "subscription",
                                new JsonObject()
                                        .put("endpoint", web.endpoint().toString())
                                        .put(
                                                "keys",
                                                new JsonObject()
                                                        .put(
                                                                "p256dh",
                                                                web.keys().p256dh())
                                                        .put("auth", web.keys().auth())));
        };
    }

    /** How all addresses of the same place are written at their beginning: those of a browser that has new keys there, too. */
    default String place() {
        String address = written().encode();
        return switch (this) {
            case Fcm _ -> address;
            case WebPush _ -> address.substring(0, address.lastIndexOf("\"keys\":"));
        };
    }

    private static Optional<PushAddress> webPush(JsonObject subscription) {
        Optional<URI> endpoint = text(subscription, "endpoint", 2048).flatMap(PushAddress::uri);
        Optional<SubscriptionKeys> keys = object(subscription, "keys")
                .flatMap(json -> text(json, "p256dh", 128)
                        .flatMap(
                                p256dh -> text(json, "auth", 64).flatMap(auth -> SubscriptionKeys.read(p256dh, auth))));
        return endpoint.flatMap(uri -> keys.map(k -> new WebPush(uri, k)));
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            boolean callable = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
            return callable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject json, String field, int longest) {
        @Nullable Object value = json.getValue(field);
        return value instanceof String text && !text.isBlank() && Texts.length(text) <= longest
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<JsonObject> object(JsonObject json, String field) {
        return json.getValue(field) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }
}
