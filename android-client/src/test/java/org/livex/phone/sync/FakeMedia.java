package org.livex.phone.sync;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okio.ByteString;
import org.json.JSONException;
import org.json.JSONObject;

/** Files on a server that takes each in one piece, and gives out what it has. */
final class FakeMedia {
    final Map<String, ByteString> files = new ConcurrentHashMap<>();
    final List<String> given = new CopyOnWriteArrayList<>();

    static boolean areAsked(Wire.Call call) {
        return call.path().contains("/media");
    }

    /** It is there from now on. */
    String has(byte[] bytes) {
        ByteString file = ByteString.of(bytes);
        files.put(file.sha256().hex(), file);
        return file.sha256().hex();
    }

    Wire.Reply answer(Wire.Call call) throws JSONException {
        ByteString body = call.body();
        if (call.method().equals("PATCH") && body != null) {
            has(body.toByteArray());
            return whole(body.size());
        }
        if (call.method().equals("POST") && body != null) {
            JSONObject said = new JSONObject(body.utf8());
            return files.containsKey(said.getString("sha256")) ? whole(said.getInt("bytes")) : state(0, false);
        }
        String sha256 = call.path().substring(call.path().lastIndexOf('/') + 1);
        ByteString file = files.get(sha256);
        if (file == null) {
            return new Wire.Reply(404, 0, ByteString.encodeUtf8("{\"code\":\"not-found\"}"));
        }
        given.add(sha256);
        return new Wire.Reply(200, 0, file);
    }

    private static Wire.Reply whole(int bytes) throws JSONException {
        return state(bytes, true);
    }

    private static Wire.Reply state(int offset, boolean isComplete) throws JSONException {
        JSONObject state = new JSONObject().put("offset", offset).put("complete", isComplete);
        return new Wire.Reply(200, 0, ByteString.encodeUtf8(state.toString()));
    }
}
