package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that somebody has from a server when they ask for all of it: how many items of each kind, and what they say. */
final class Holdings {
    /** Who is connected just now, which a restart changes. */
    private static final Set<String> OF_THE_MOMENT = Set.of("contact", "clock");

    private final Map<String, Kind> kinds = new TreeMap<>();
    private long cursor;

    /** {@code said} does not depend on the order in which they came. */
    record Kind(int count, long said) {
        static final Kind NONE = new Kind(0, 0);

        static Kind of(String item) {
            return new Kind(1, hash(item));
        }

        Kind and(Kind other) {
            return new Kind(count + other.count, said + other.said);
        }
    }

    private Holdings() {}

    static Future<Holdings> of(LivexApi api, LivexApi.Pass pass) {
        Holdings holdings = new Holdings();
        return holdings.read(api, pass).map(holdings);
    }

    /** Completes with the number of the journal's last entry; of what came after {@code cursor} nothing is kept. */
    static Future<Long> lastEntry(LivexApi api, LivexApi.Pass pass, long cursor) {
        Holdings holdings = new Holdings();
        holdings.cursor = cursor;
        return holdings.read(api, pass).map(_ -> holdings.cursor);
    }

    /** Of all that lasts. */
    Map<String, Kind> kinds() {
        return kinds;
    }

    /** The number of the last entry of the journal. */
    long cursor() {
        return cursor;
    }

    private Future<?> read(LivexApi api, LivexApi.Pass pass) {
        return api.post(pass, "/sync", new JsonObject().put("cursor", cursor)).compose(page -> {
            cursor = page.getLong("cursor");
            JsonArray items = page.getJsonArray("items");
            for (int each = 0; each < items.size(); each++) {
                JsonObject item = items.getJsonObject(each);
                String kind = item.getString("kind");
                if (!OF_THE_MOMENT.contains(kind)) {
                    kinds.merge(kind, Kind.of(item.encode()), Kind::and);
                }
            }
            return page.getBoolean("more") ? read(api, pass) : Future.succeededFuture();
        });
    }

    private static long hash(String item) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(item.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(all).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
