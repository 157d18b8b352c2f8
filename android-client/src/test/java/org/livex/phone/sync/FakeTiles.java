package org.livex.phone.sync;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okio.ByteString;
import org.json.JSONException;
import org.json.JSONObject;

/** The operator's map of a {@link FakeServer}: each picture as large as it says, but those that it has not. */
final class FakeTiles {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> gaps = new CopyOnWriteArrayList<>();
    volatile String version = "v1";
    volatile int bytes = 100;
    volatile boolean isGiven = true;
    /** So many are answered, and no more. */
    volatile int breaksAfter = Integer.MAX_VALUE;

    static boolean areAsked(Wire.Call call) {
        return call.path().contains("/basemap");
    }

    Wire.Reply answer(Wire.Call call) throws JSONException, NoConnection {
        String path = call.path();
        if (path.endsWith("/basemap")) {
            return new Wire.Reply(200, 0, ByteString.encodeUtf8(about()));
        }
        String tile = path.substring(path.indexOf("/basemap/") + 9, path.indexOf('?'));
        if (asked.size() >= breaksAfter) {
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, new java.io.IOException("told to"));
        }
        asked.add(tile);
        return gaps.contains(tile)
                ? new Wire.Reply(404, 0, ByteString.encodeUtf8("{\"code\":\"not-found\"}"))
                : new Wire.Reply(200, 0, ByteString.of(new byte[bytes]));
    }

    private String about() throws JSONException {
        return !isGiven
                ? "{\"given\":false}"
                : new JSONObject()
                        .put("given", true)
                        .put("attribution", "© The surveyors")
                        .put("minZoom", 13)
                        .put("maxZoom", 16)
                        .put("version", version)
                        .put("bounds", new org.json.JSONArray(List.of(-180, -85, 180, 85)))
                        .toString();
    }
}
