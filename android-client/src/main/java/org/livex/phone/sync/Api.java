package org.livex.phone.sync;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Calls of one joined phone. Keeps its tokens fresh: the new pair is on disk before it is used. */
final class Api {
    private final Wire wire;
    private final DeviceClock clock;
    private final Keeper keeper;
    private Session session;

    /** Where a renewed session is kept. */
    interface Keeper {
        void keep(Session renewed) throws NotSaved;
    }

    Api(Wire wire, Session session, DeviceClock clock, Keeper keeper) {
        this.wire = wire;
        this.session = session;
        this.clock = clock;
        this.keeper = keeper;
    }

    static JSONObject join(Wire wire, JoinLink link, String device) throws NoConnection, Problem {
        return ask(
                wire,
                "POST",
                "/api/join",
                null,
                Json.object().put("code", link.code()).put("device", device).text());
    }

    JSONObject sync(JSONObject request) throws NoConnection, NotSaved, Problem {
        return authorized("POST", session.path("/sync"), request.toString());
    }

    Wire.Socket open(String token, Wire.Ears ears) {
        return wire.open(session.path("/live"), token, ears);
    }

    /** The server's public key for Web Push, base64url. */
    String pushKey() throws NoConnection, NotSaved, Problem {
        return authorized("GET", "/api/push-key", null).optString("publicKey");
    }

    void wakeBy(JSONObject address) throws NoConnection, NotSaved, Problem {
        authorized("POST", session.path("/push"), address.toString());
    }

    JSONObject authorized(String method, String path, @Nullable String body) throws NoConnection, NotSaved, Problem {
        String token = accessToken();
        try {
            return ask(wire, method, path, token, body);
        } catch (Problem problem) {
            if (!problem.isOfAccessToken()) {
                throw problem;
            }
            renew(token);
            return ask(wire, method, path, accessToken(), body);
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
        JSONObject answer = ask(wire, "POST", "/api/token", null, spent.toString());
        try {
            Session renewed = Session.of(session.server(), session.authority(), answer, clock.now());
            keeper.keep(renewed);
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

    private static JSONObject ask(Wire wire, String method, String path, @Nullable String token, @Nullable String body)
            throws NoConnection, Problem {
        Wire.Reply reply = wire.send(new Wire.Call(method, path, token, body));
        if (!reply.isOk()) {
            throw Problem.of(reply);
        }
        try {
            return new JSONObject(reply.text());
        } catch (JSONException notOurs) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, notOurs);
        }
    }
}
