package org.livex.phone.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okio.ByteString;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** A server that does what a test tells it to: one exercise, one person, no rules but those it is given. */
final class FakeServer implements Wires {
    static final JoinLink LINK = new JoinLink("https://fake", "ABCD-EFGH", null);

    final List<JSONObject> requests = new CopyOnWriteArrayList<>();
    final Map<String, JSONObject> journal = new LinkedHashMap<>();
    final Map<String, String> refusals = new HashMap<>();
    final FakeBallots ballots = new FakeBallots();
    final FakeTiles tiles = new FakeTiles();
    final FakeMedia media = new FakeMedia();
    private final List<JSONObject> items = new ArrayList<>();
    private final Map<String, JSONObject> results = new HashMap<>();
    private @Nullable FakeSocket socket;
    private int generation = 1;
    String person = "inv-01";
    /** What a socket is closed with as soon as it opens; 0 for none. */
    volatile int closesWith;

    volatile boolean isReachable = true;
    /** How long nothing has been heard on the socket. */
    volatile long silentMillis;
    /** How often something was said into a socket that leads nowhere. */
    final AtomicInteger saidInVain = new AtomicInteger();

    volatile boolean losesAnswers;
    /** Once there is a way, and before the body of a sync by call goes out. */
    volatile Runnable beforeDeparture = () -> {};

    volatile boolean goodTokens = true;
    volatile @Nullable String refresh;
    volatile @Nullable String breaksOn;
    private boolean resets;
    /** In one answer to whoever reads from the start. */
    volatile int mostItems = Integer.MAX_VALUE;

    @Override
    public Wire to(String server, @Nullable ByteString authority) {
        return new FakeWire();
    }

    @Override
    public String fingerprintOf(String server) {
        throw new UnsupportedOperationException("it is trusted by its name");
    }

    @Override
    public ByteString authorityOf(String server, String fingerprint) {
        throw new UnsupportedOperationException();
    }

    synchronized void has(String kind, String id, long seq, String... more) throws JSONException {
        JSONObject item = new JSONObject().put("kind", kind).put("id", id).put("seq", seq);
        for (int i = 0; i < more.length; i += 2) {
            item.put(more[i], more[i + 1]);
        }
        has(item);
    }

    synchronized void has(JSONObject item) {
        items.removeIf(old -> old.optString("kind").equals(item.optString("kind"))
                && old.optString("id").equals(item.optString("id")));
        items.add(item);
    }

    synchronized void hasNothing() {
        items.clear();
    }

    /** From now on the person is somebody else for the feed: the next answer is everything from the start. */
    synchronized void resets() {
        resets = true;
    }

    synchronized void push(JSONObject frame) {
        if (socket != null) {
            socket.ears.heard(frame.toString());
        }
    }

    synchronized boolean hasSocket() {
        return socket != null;
    }

    synchronized void closeSocket(int code) {
        FakeSocket closing = socket;
        socket = null;
        if (closing != null) {
            closing.ears.closed(code);
        }
    }

    synchronized List<String> journalled() {
        return new ArrayList<>(journal.keySet());
    }

    static JSONObject push(long seq, JSONObject... items) throws JSONException {
        return new JSONObject().put("type", "items").put("seq", seq).put("items", new JSONArray(List.of(items)));
    }

    private synchronized JSONObject sync(JSONObject request) throws JSONException {
        requests.add(request);
        JSONArray outcomes = new JSONArray();
        JSONArray outbox = request.optJSONArray("outbox");
        for (int i = 0; outbox != null && i < outbox.length(); i++) {
            outcomes.put(decide(outbox.getJSONObject(i)));
        }
        long cursor = request.getLong("cursor");
        boolean reset = cursor == 0 || resets;
        resets = false;
        JSONArray news = new JSONArray();
        long last = cursor;
        JSONArray languages = request.optJSONArray("languages");
        boolean more = false;
        for (JSONObject item : items) {
            if (item.getLong("seq") > cursor && news.length() == mostItems) {
                more = true;
                break;
            }
            last = Math.max(last, item.getLong("seq"));
            if (reset || item.getLong("seq") > cursor) {
                news.put(Json.copy(item).put("in", languages == null ? "" : languages.join(",")));
            }
        }
        return new JSONObject()
                .put("cursor", last)
                .put("more", more)
                .put("reset", reset)
                .put("now", "2026-11-24T09:31:10.020Z")
                .put("results", outcomes)
                .put("items", news);
    }

    private JSONObject decide(JSONObject command) throws JSONException {
        String id = command.getString("id");
        JSONObject known = results.get(id);
        if (known != null) {
            return known;
        }
        String code = refusals.get(command.getString("type"));
        JSONObject result = new JSONObject().put("id", id);
        if (code == null) {
            journal.put(id, command);
            result.put("outcome", "accepted").put("seq", 1_000 + journal.size());
        } else {
            result.put("outcome", "rejected").put("code", code).put("parameters", new JSONObject());
        }
        results.put(id, result);
        return result;
    }

    private JSONObject tokens() throws JSONException {
        return new JSONObject()
                .put("exercise", "demo")
                .put("person", person)
                .put("function", "player")
                .put("accessToken", "access-" + generation)
                .put("refreshToken", "refresh-" + generation);
    }

    private final class FakeWire implements Wire {
        @Override
        public Reply send(Call call, Departure departure) throws NoConnection {
            if (!isReachable) {
                throw lost();
            }
            beforeDeparture.run();
            if (!departure.isGranted()) {
                throw Wire.heldBack();
            }
            return send(call);
        }

        @Override
        public Reply send(Call call) throws NoConnection {
            if (!isReachable) {
                throw lost();
            }
            try {
                Reply reply = answer(call);
                if (losesAnswers) {
                    throw lost();
                }
                return reply;
            } catch (JSONException mistake) {
                throw new IllegalStateException(mistake);
            }
        }

        @Override
        public Socket open(String path, String accessToken, Ears ears) {
            FakeSocket opened = new FakeSocket(ears);
            int code = !isReachable ? 1006 : goodTokens ? closesWith : 4401;
            if (code != 0) {
                ears.closed(code);
                return opened;
            }
            synchronized (FakeServer.this) {
                socket = opened;
            }
            ears.opened();
            return opened;
        }

        @Override
        public void cut() {
            // Nothing is ever under way for long.
        }

        private Reply answer(Call call) throws JSONException, NoConnection {
            ByteString said = call.body();
            String body = said == null || FakeMedia.areAsked(call) ? "{}" : said.utf8();
            if (call.path().equals("/api/join")) {
                return ok(tokens());
            }
            if (call.path().equals("/api/token")) {
                if (refresh != null) {
                    return problem(401, refresh);
                }
                generation++;
                goodTokens = true;
                return ok(tokens());
            }
            if (!goodTokens) {
                return problem(401, "token-expired");
            }
            if (FakeBallots.areAsked(call)) {
                return ballots.answer(call);
            }
            if (FakeTiles.areAsked(call)) {
                return tiles.answer(call);
            }
            if (FakeMedia.areAsked(call)) {
                return media.answer(call);
            }
            String poison = breaksOn;
            if (poison != null && body.contains(poison)) {
                return problem(500, "internal");
            }
            return ok(sync(new JSONObject(body)));
        }

        private Reply ok(JSONObject body) {
            return new Reply(200, 0, ByteString.encodeUtf8(body.toString()));
        }

        private Reply problem(int status, String code) throws JSONException {
            return new Reply(
                    status,
                    0,
                    ByteString.encodeUtf8(new JSONObject().put("code", code).toString()));
        }

        private NoConnection lost() {
            return new NoConnection(JoinResult.Reason.NO_CONNECTION, new IOException("told to"));
        }
    }

    private final class FakeSocket implements Wire.Socket {
        private final Wire.Ears ears;

        FakeSocket(Wire.Ears ears) {
            this.ears = ears;
        }

        @Override
        public void say(String text) {
            try {
                JSONObject request = new JSONObject(text);
                String poison = breaksOn;
                if (!isReachable || !isOpen()) {
                    saidInVain.incrementAndGet();
                    return;
                }
                if (poison != null && text.contains(poison)) {
                    closeSocket(1013);
                    return;
                }
                JSONObject answer = sync(request).put("type", "synced").put("n", request.getInt("n"));
                if (!losesAnswers) {
                    ears.heard(answer.toString());
                }
            } catch (JSONException mistake) {
                throw new IllegalStateException(mistake);
            }
        }

        private boolean isOpen() {
            synchronized (FakeServer.this) {
                return socket == this;
            }
        }

        @Override
        public void end() {
            synchronized (FakeServer.this) {
                if (socket == this) {
                    socket = null;
                }
            }
        }

        @Override
        public long silentMillis() {
            return silentMillis;
        }
    }
}
