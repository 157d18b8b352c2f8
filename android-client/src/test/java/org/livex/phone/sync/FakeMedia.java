package org.livex.phone.sync;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okio.Buffer;
import okio.ByteString;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Files on a server that takes them piece by piece, and gives out what it has. */
final class FakeMedia {
    final Map<String, ByteString> files = new ConcurrentHashMap<>();
    final List<String> given = new CopyOnWriteArrayList<>();
    /** How large each piece was that it was sent, or asked for, and that arrived. */
    final List<Integer> pieces = new CopyOnWriteArrayList<>();
    /** What is larger is still on its way when its time is over. */
    volatile int mostOnTheLine = Integer.MAX_VALUE;

    private final Map<String, Announced> announced = new ConcurrentHashMap<>();

    private record Announced(int bytes, ByteString there) {}

    static boolean areAsked(Wire.Call call) {
        return call.path().contains("/media");
    }

    /** It is there from now on. */
    String has(byte[] bytes) {
        ByteString file = ByteString.of(bytes);
        files.put(file.sha256().hex(), file);
        return file.sha256().hex();
    }

    Wire.Reply answer(Wire.Call call) throws JSONException, NoConnection {
        ByteString body = call.body();
        String path = call.path().replaceAll("\\?.*", "");
        String sha256 = path.substring(path.lastIndexOf('/') + 1);
        if (call.method().equals("PATCH") && body != null) {
            return append(sha256, arrived(body));
        }
        if (call.method().equals("POST") && body != null) {
            JSONObject said = new JSONObject(body.utf8());
            String named = said.getString("sha256");
            announced.putIfAbsent(named, new Announced(said.getInt("bytes"), ByteString.EMPTY));
            return state(named);
        }
        ByteString file = files.get(sha256);
        if (file == null) {
            return new Wire.Reply(404, 0, ByteString.encodeUtf8("{\"code\":\"not-found\"}"));
        }
        given.add(sha256);
        return new Wire.Reply(206, 0, arrived(asked(file, call.range())));
    }

    private static ByteString asked(ByteString file, @Nullable String range) {
        String[] ends = String.valueOf(range).replace("bytes=", "").split("-", -1);
        int from = Math.min(file.size(), Integer.parseInt(ends[0]));
        return file.substring(from, Math.min(file.size(), Integer.parseInt(ends[1]) + 1));
    }

    private ByteString arrived(ByteString piece) throws NoConnection {
        if (piece.size() > mostOnTheLine) {
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, new IOException("too slow"));
        }
        pieces.add(piece.size());
        return piece;
    }

    private Wire.Reply append(String sha256, ByteString piece) throws JSONException {
        Announced before = Objects.requireNonNull(announced.get(sha256));
        ByteString there = new Buffer().write(before.there()).write(piece).readByteString();
        announced.put(sha256, new Announced(before.bytes(), there));
        if (there.size() == before.bytes()) {
            has(there.toByteArray());
        }
        return state(sha256);
    }

    private Wire.Reply state(String sha256) throws JSONException {
        Announced known = Objects.requireNonNull(announced.get(sha256));
        boolean isWhole = files.containsKey(sha256);
        JSONObject state = new JSONObject()
                .put("offset", isWhole ? known.bytes() : known.there().size())
                .put("complete", isWhole);
        return new Wire.Reply(200, 0, ByteString.encodeUtf8(state.toString()));
    }
}
