package org.livex.phone.sync;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import okio.ByteString;
import org.json.JSONException;
import org.json.JSONObject;

/** The routes of anonymous surveys: one ballot for everybody, and what was asked of them. */
final class FakeBallots {
    static final String BALLOT = "ab".repeat(32);

    private static final String SURVEYS = "/surveys/";

    /** @param path behind {@code /surveys/} */
    record Asked(String path, String authorization, String body) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    /** Codes by the path behind {@code /surveys/}. */
    final Map<String, String> refusals = new ConcurrentHashMap<>();

    static boolean areAsked(Wire.Call call) {
        return call.path().contains(SURVEYS);
    }

    List<String> paths() {
        return asked.stream().map(Asked::path).collect(Collectors.toList());
    }

    List<Asked> answers() {
        return asked.stream().filter(one -> one.path().endsWith("/answers")).collect(Collectors.toList());
    }

    Wire.Reply answer(Wire.Call call) throws JSONException {
        String path = call.path().substring(call.path().indexOf(SURVEYS) + SURVEYS.length());
        ByteString body = call.body();
        asked.add(new Asked(path, String.valueOf(call.authorization()), body == null ? "" : body.utf8()));
        String refusal = refusals.get(path);
        if (refusal != null) {
            JSONObject parameters = new JSONObject().put("question", "good");
            return reply(409, new JSONObject().put("code", refusal).put("parameters", parameters));
        }
        return reply(200, path.endsWith("/ballot") ? new JSONObject().put("ballot", BALLOT) : new JSONObject());
    }

    private static Wire.Reply reply(int status, JSONObject body) {
        return new Wire.Reply(status, 0, ByteString.encodeUtf8(body.toString()));
    }
}
