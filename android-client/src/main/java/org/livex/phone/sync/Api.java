package org.livex.phone.sync;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import okio.ByteString;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Tile;

/** Calls of one joined phone. Keeps its tokens fresh: the new pair is on disk before it is used. */
public final class Api {
    private final Wire wire;
    private final DeviceClock clock;
    private final Keeper keeper;
    private Session session;

    /** Where a renewed session is kept. */
    interface Keeper {
        /** Only if {@code spent} is still what lets this phone in. */
        void keep(Session spent, Session renewed) throws NotSaved;
    }

    Api(Wire wire, Session session, DeviceClock clock, Keeper keeper) {
        this.wire = wire;
        this.session = session;
        this.clock = clock;
        this.keeper = keeper;
    }

    /** Who calls: the same after each renewal. */
    synchronized String owner() {
        return session.owner();
    }

    static JSONObject join(Wire wire, JoinLink link, String device, String installation) throws NoConnection, Problem {
        Json said = Json.object().put("code", link.code()).put("device", device).put("installation", installation);
        return ask(wire, "/api/join", said.text());
    }

    /** Of what may go out whenever it does. */
    JSONObject sync(JSONObject request) throws NoConnection, NotSaved, Problem {
        return sync(request, () -> true);
    }

    /** What the phone's clock shows is said as it goes out: a renewal of the token may come before it. */
    JSONObject sync(JSONObject request, Wire.Departure departure) throws NoConnection, NotSaved, Problem {
        String path = session.path("/sync");
        return read(withToken(
                token -> Wire.Call.json("POST", path, token, stamped(request)), call -> wire.send(call, departure)));
    }

    private String stamped(JSONObject request) {
        if (!request.has("sentAt")) {
            return request.toString();
        }
        Instant said = Instant.parse(request.optString("sentAt"));
        Instant now = clock.now();
        if (request.has("reckonedAt")) {
            Instant reckoned = Instant.parse(request.optString("reckonedAt"));
            Json.put(request, "reckonedAt", Stamps.of(reckoned.plus(Duration.between(said, now))));
        }
        return Json.put(request, "sentAt", Stamps.of(now)).toString();
    }

    Wire.Socket open(String token, Wire.Ears ears) {
        return wire.open(session.path("/live"), token, ears);
    }

    /** Whether the operator gave a map, and what it is. */
    public JSONObject basemap() throws NoConnection, NotSaved, Problem {
        return authorized("GET", session.path("/basemap"), null);
    }

    /** One picture of the map. */
    public ByteString tile(Tile tile, String version) throws NoConnection, NotSaved, Problem {
        String path = session.path("/basemap/" + tile.key() + "?version=" + Percent.encoded(version));
        return withToken(token -> Wire.Call.json("GET", path, token, null)).body();
    }

    /** The server's public key for Web Push, base64url. */
    String pushKey() throws NoConnection, NotSaved, Problem {
        return authorized("GET", "/api/push-key", null).optString("publicKey");
    }

    /** Of which Firebase project the operator's server is; nothing in it: of none. */
    JSONObject firebase() throws NoConnection, NotSaved, Problem {
        JSONObject project = authorized("GET", session.path("/push"), null).optJSONObject("firebase");
        return project == null ? new JSONObject() : project;
    }

    void wakeBy(JSONObject address) throws NoConnection, NotSaved, Problem {
        authorized("POST", session.path("/push"), address.toString());
    }

    /** How far a file came, which is named by its hash. */
    JSONObject announce(Attached attached) throws NoConnection, NotSaved, Problem {
        Json said = Json.object()
                .put("sha256", attached.sha256())
                .put("type", attached.type())
                .put("bytes", attached.bytes());
        return authorized("POST", session.path("/media"), said.text());
    }

    JSONObject append(Attached attached, ByteString piece) throws NoConnection, NotSaved, Problem {
        String path = session.path("/media/" + attached.sha256() + "?offset=" + attached.brought());
        return read(withToken(token -> Wire.Call.bytes("PATCH", path, token, piece)));
    }

    /** Some bytes of a file from {@code offset} on; none behind its end. */
    ByteString piece(String sha256, long offset, int most) throws NoConnection, NotSaved, Problem {
        String path = session.path("/media/" + sha256);
        String range = "bytes=" + offset + "-" + (offset + most - 1);
        Wire.Reply reply = withToken(token -> Wire.Call.piece(path, token, range));
        boolean isWhole = reply.status() == 200;
        return isWhole
                ? reply.body().substring((int) Math.min(offset, reply.body().size()))
                : reply.body();
    }

    Earlier earlier(String channel, long before, int most, List<String> languages)
            throws NoConnection, NotSaved, Problem {
        String of = "channel=" + Percent.encoded(channel) + "&before=" + before + "&limit=" + most;
        return Earlier.of(authorized("GET", session.path("/messages?" + of + in(languages)), null));
    }

    Names search(String name, List<String> languages) throws NoConnection, NotSaved, Problem {
        String of = "q=" + Percent.encoded(name);
        return Names.of(authorized("GET", session.path("/search?" + of + in(languages)), null));
    }

    private static String in(List<String> languages) {
        return languages.isEmpty() ? "" : "&languages=" + Percent.encoded(String.join(",", languages));
    }

    List<Remark> check(String text, String language, String body) throws NoConnection, NotSaved, Problem {
        Json said = Json.object().put("language", language).put("body", body);
        return Remark.all(authorized("POST", session.path(pathOf(text) + "/check"), said.text()));
    }

    Help help(String text, String language) throws NoConnection, NotSaved, Problem {
        String of = pathOf(text) + "/help?language=" + Percent.encoded(language);
        return Help.of(authorized("GET", session.path(of), null));
    }

    boolean draft(String text, String language) throws NoConnection, NotSaved, Problem {
        Json said = Json.object().put("language", language).put("texts", new JSONArray().put(text));
        JSONObject answer = authorized("POST", session.path("/machine-drafts"), said.text());
        JSONArray drafts = answer.optJSONArray("drafts");
        JSONObject made = drafts == null ? null : drafts.optJSONObject(0);
        return made != null && made.optString("outcome").equals("drafted");
    }

    /** The one with which this person answers an anonymous survey: the same until {@link #ballotKept}. */
    public String ballot(String survey) throws NoConnection, NotSaved, Problem {
        String ballot = authorized("POST", pathOf(survey, "/ballot"), "{}").optString("ballot");
        if (ballot.isEmpty()) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, new JSONException("no ballot"));
        }
        return ballot;
    }

    /** From here on the server does not know which one this phone has. */
    public void ballotKept(String survey) throws NoConnection, NotSaved, Problem {
        authorized("POST", pathOf(survey, "/ballot/kept"), "{}");
    }

    /** Nobody's: no token is shown, and none is made anew for it. */
    public void answer(String survey, String ballot, JSONObject answers) throws NoConnection, Problem {
        okOf(wire.send(Wire.Call.byBallot(pathOf(survey, "/answers"), ballot, answers.toString())));
    }

    private String pathOf(String survey, String rest) {
        return session.path("/surveys/" + Percent.encoded(survey) + rest);
    }

    private static String pathOf(String text) {
        StringBuilder path = new StringBuilder("/texts");
        for (String part : text.split("/", -1)) {
            path.append('/').append(Percent.encoded(part));
        }
        return path.toString();
    }

    /** Of whoever has this phone. */
    void keep(TakeHome what, OutputStream to) throws NoConnection, NotSaved, Problem {
        String path = session.path(what.path());
        withToken(token -> Wire.Call.json("GET", path, token, null), call -> wire.copy(call, to));
    }

    JSONObject authorized(String method, String path, @Nullable String body) throws NoConnection, NotSaved, Problem {
        return read(withToken(token -> Wire.Call.json(method, path, token, body)));
    }

    private interface Calling {
        Wire.Call with(String accessToken);
    }

    private interface Sending {
        Wire.Reply of(Wire.Call call) throws NoConnection;
    }

    private Wire.Reply withToken(Calling calling) throws NoConnection, NotSaved, Problem {
        return withToken(calling, wire::send);
    }

    private Wire.Reply withToken(Calling calling, Sending sending) throws NoConnection, NotSaved, Problem {
        String token = accessToken();
        try {
            return okOf(sending.of(calling.with(token)));
        } catch (Problem problem) {
            if (!problem.isOfAccessToken()) {
                throw problem;
            }
            renew(token);
            return okOf(sending.of(calling.with(accessToken())));
        }
    }

    /** One that should be good for a minute more. */
    synchronized String accessToken() throws NoConnection, NotSaved, Problem {
        if (!clock.now().isBefore(session.renewAt())) {
            renew(session.accessToken());
        }
        return session.accessToken();
    }

    /** Once, however many find that {@code old} is not good any more. */
    synchronized void renew(String old) throws NoConnection, NotSaved, Problem {
        if (!session.accessToken().equals(old)) {
            return;
        }
        JSONObject spent =
                Json.object().put("refreshToken", session.refreshToken()).done();
        JSONObject answer = ask(wire, "/api/token", spent.toString());
        try {
            Session renewed = Session.of(session.server(), session.authority(), answer, clock.now());
            keeper.keep(session, renewed);
            session = renewed;
        } catch (JSONException notOurs) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, notOurs);
        }
    }

    static Instant instantOf(JSONObject answer, String name) throws NoConnection {
        try {
            return Instant.parse(answer.optString(name));
        } catch (DateTimeParseException notOurs) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, notOurs);
        }
    }

    private static JSONObject ask(Wire wire, String path, String body) throws NoConnection, Problem {
        return read(okOf(wire.send(Wire.Call.json("POST", path, null, body))));
    }

    private static Wire.Reply okOf(Wire.Reply reply) throws NoConnection, Problem {
        if (!reply.isOk()) {
            throw Problem.of(reply);
        }
        return reply;
    }

    private static JSONObject read(Wire.Reply reply) throws NoConnection {
        try {
            return new JSONObject(reply.text());
        } catch (JSONException notOurs) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, notOurs);
        }
    }
}
