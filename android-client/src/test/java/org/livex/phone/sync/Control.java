package org.livex.phone.sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** The director of the demo exercise, on the real API. */
public final class Control {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Uuid7 ids = new Uuid7(new Random());
    private final String server;
    private final String exercise;
    private final String refreshToken;
    private String token;

    private Control(String server, JSONObject joined) throws JSONException {
        this.server = server;
        this.exercise = joined.getString("exercise");
        this.token = joined.getString("accessToken");
        this.refreshToken = joined.getString("refreshToken");
    }

    public static Control join(RealServer server) throws IOException, InterruptedException, JSONException {
        return join(server, server.controlCode());
    }

    /** Whoever the code is for: they may do what the server lets them. */
    public static Control join(RealServer server, String code) throws IOException, InterruptedException, JSONException {
        Control nobody = new Control(server.url(), nothing());
        JSONObject body = new JSONObject().put("code", code).put("device", "test");
        return new Control(server.url(), nobody.post("/api/join", body));
    }

    /** Codes by person. */
    public Map<String, String> codes(List<String> people) throws IOException, InterruptedException, JSONException {
        JSONArray issued = post(path("/join-codes"), new JSONObject().put("people", new JSONArray(people)))
                .getJSONArray("codes");
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < issued.length(); i++) {
            codes.put(
                    issued.getJSONObject(i).getString("person"),
                    issued.getJSONObject(i).getString("code"));
        }
        return codes;
    }

    public JSONObject does(String type, JSONObject fields) throws IOException, InterruptedException, JSONException {
        JSONObject command = Json.copy(fields)
                .put("id", ids.next(System.currentTimeMillis()))
                .put("type", type);
        return post(path("/commands"), command);
    }

    /** To whom it says, by hand and at once. */
    public void send(String id, String text, boolean mustAcknowledge, String... people)
            throws IOException, InterruptedException, JSONException {
        send(id, text, mustAcknowledge, new JSONObject(), people);
    }

    void send(String id, String text, boolean mustAcknowledge, JSONObject more, String... people)
            throws IOException, InterruptedException, JSONException {
        JSONObject inject = new JSONObject()
                .put("id", id)
                .put("number", id)
                .put("type", "message")
                .put("title", text(text))
                .put("body", text(text))
                .put("audience", to(people))
                .put("trigger", new JSONObject().put("type", "by-hand"))
                .put("mustAcknowledge", mustAcknowledge)
                .put("expectedActions", new JSONArray());
        for (Iterator<String> names = more.keys(); names.hasNext(); ) {
            String name = names.next();
            inject.put(name, more.get(name));
        }
        does("send-inject", new JSONObject().put("inject", inject));
    }

    /** All facts of the journal, in order, with the {@code by} and {@code seq} of their entry. */
    public List<JSONObject> facts() throws IOException, InterruptedException, JSONException {
        List<JSONObject> facts = new ArrayList<>();
        long after = 0;
        for (boolean more = true; more; ) {
            JSONObject page = get(path("/timeline?after=" + after));
            JSONArray entries = page.getJSONArray("entries");
            for (int i = 0; i < entries.length(); i++) {
                JSONObject entry = entries.getJSONObject(i);
                for (int j = 0; j < entry.getJSONArray("facts").length(); j++) {
                    facts.add(entry.getJSONArray("facts")
                            .getJSONObject(j)
                            .put("seq", entry.getLong("seq"))
                            .put("by", entry.optString("by")));
                }
            }
            after = page.getLong("last");
            more = page.getBoolean("more");
        }
        return facts;
    }

    List<String> devicesOf(String person) throws IOException, InterruptedException, JSONException {
        List<String> ids = new ArrayList<>();
        JSONArray devices = get(path("/devices")).getJSONArray("devices");
        for (int i = 0; i < devices.length(); i++) {
            JSONObject device = devices.getJSONObject(i);
            if (device.getString("person").equals(person)) {
                ids.add(device.getString("device"));
            }
        }
        return ids;
    }

    public String path(String rest) {
        return "/api/exercises/" + exercise + rest;
    }

    public JSONObject post(String path, JSONObject body) throws IOException, InterruptedException, JSONException {
        return new JSONObject(ask("POST", path, body.toString()));
    }

    void patch(String path, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes))
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    public JSONObject get(String path) throws IOException, InterruptedException, JSONException {
        return new JSONObject(ask("GET", path, ""));
    }

    /** A table, as its file. */
    public String file(String path) throws IOException, InterruptedException, JSONException {
        return ask("GET", path, "");
    }

    /** A photo, recording or document. */
    public byte[] media(String sha256) throws IOException, InterruptedException {
        String at = path("/media/" + sha256);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + at))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(at + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private String ask(String method, String path, String body)
            throws IOException, InterruptedException, JSONException {
        HttpResponse<String> answer = once(method, path, body);
        if (answer.statusCode() == 401 && answer.body().contains("token-expired")) {
            token = post("/api/token", new JSONObject().put("refreshToken", refreshToken))
                    .getString("accessToken");
            answer = once(method, path, body);
        }
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> once(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Nobody in particular: everybody. */
    static JSONObject to(String... people) throws JSONException {
        return new JSONObject()
                .put("everyone", people.length == 0)
                .put("people", new JSONArray(List.of(people)))
                .put("teams", new JSONArray())
                .put("agencies", new JSONArray())
                .put("functions", new JSONArray());
    }

    /** In English alone. */
    public static JSONObject text(String text) throws JSONException {
        JSONObject version =
                new JSONObject().put("text", text).put("state", "approved").put("sourceRevision", 1);
        return new JSONObject()
                .put("source", "en")
                .put("revision", 1)
                .put("versions", new JSONObject().put("en", version));
    }

    private static JSONObject nothing() throws JSONException {
        return new JSONObject().put("exercise", "").put("accessToken", "").put("refreshToken", "");
    }
}
