package org.livex.phone.device.push;

import android.content.SharedPreferences;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is remembered of being woken. Nothing of it is of the exercise: the keys only tell real hints from others. */
final class PushBook {
    private static final String KEYS = "keys";
    private static final String CHANNEL = "channel";
    private static final String PART = "part";
    private static final String SERVER_KEY = "server-key";
    private static final String WAY = "way";
    private static final String ASKED_AT = "asked-at";
    private static final String ENDPOINT = "endpoint";
    private static final String TOLD = "told";

    private final SharedPreferences kept;

    PushBook(SharedPreferences kept) {
        this.kept = kept;
    }

    boolean isOf(String part) {
        return part.equals(text(PART)) && keys().isPresent();
    }

    /** Anew, with keys that nobody knows. */
    void begin(String part, String serverKey) {
        kept.edit()
                .clear()
                .putString(KEYS, WebPushKeys.random().written())
                .putString(CHANNEL, UUID.randomUUID().toString())
                .putString(PART, part)
                .putString(SERVER_KEY, serverKey)
                .apply();
    }

    void asked(String way, Instant at) {
        kept.edit().putString(WAY, way).putLong(ASKED_AT, at.toEpochMilli()).apply();
    }

    void got(String endpoint) {
        kept.edit().putString(ENDPOINT, endpoint).apply();
    }

    void told(String endpoint) {
        kept.edit().putString(TOLD, endpoint).apply();
    }

    /** No address any more; the next question has a channel of its own. */
    void lost() {
        kept.edit()
                .putString(CHANNEL, UUID.randomUUID().toString())
                .remove(ENDPOINT)
                .remove(TOLD)
                .apply();
    }

    void clear() {
        kept.edit().clear().apply();
    }

    Optional<WebPushKeys> keys() {
        return WebPushKeys.read(kept.getString(KEYS, ""));
    }

    @Nullable String channel() {
        return text(CHANNEL);
    }

    @Nullable String serverKey() {
        return text(SERVER_KEY);
    }

    @Nullable String way() {
        return text(WAY);
    }

    Instant askedAt() {
        return Instant.ofEpochMilli(kept.getLong(ASKED_AT, 0));
    }

    @Nullable String endpoint() {
        return text(ENDPOINT);
    }

    boolean isTold() {
        String endpoint = endpoint();
        return endpoint != null && endpoint.equals(text(TOLD));
    }

    private @Nullable String text(String name) {
        return kept.getString(name, null);
    }
}
