package org.livex.phone.sync;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;

/** The server understood and said no, or broke. Its {@code code} decides, see docs/protocol.md, "Codes". */
public final class Problem extends Exception {
    private static final long serialVersionUID = 1;
    private static final Set<String> ENDINGS =
            new HashSet<>(Arrays.asList("token-missing", "device-revoked", "wrong-exercise"));
    private static final Set<String> OF_THE_REQUEST =
            new HashSet<>(Arrays.asList("malformed-json", "malformed-request", "malformed-field", "too-large"));

    private final String code;
    private final transient JSONObject parameters;
    private final long retryAfterMillis;

    Problem(String code, JSONObject parameters, long retryAfterMillis) {
        super(code);
        this.code = code;
        this.parameters = parameters;
        this.retryAfterMillis = retryAfterMillis;
    }

    /**
     * Of an answer that is none of success. A page of a proxy or of a hotel's Wi-Fi is not the server's word, and a server that is
     * still starting is not there yet.
     */
    static Problem of(Wire.Reply reply) throws NoConnection {
        try {
            JSONObject body = new JSONObject(reply.text());
            JSONObject parameters = body.optJSONObject("parameters");
            if (body.getString("code").equals("starting")) {
                throw new NoConnection(JoinResult.Reason.NO_CONNECTION, new IOException("starting"));
            }
            return new Problem(
                    body.getString("code"),
                    parameters == null ? new JSONObject() : parameters,
                    reply.retryAfterSeconds() * 1_000L);
        } catch (JSONException notOurs) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, notOurs);
        }
    }

    public String code() {
        return code;
    }

    public JSONObject parameters() {
        return parameters;
    }

    long retryAfterMillis() {
        return retryAfterMillis;
    }

    /** Nothing that the phone does by itself will help: it has to join again. */
    boolean endsIt() {
        return ENDINGS.contains(code);
    }

    /** Another server has the address, and gives it back one day: what the phone was told by its own is worth as much as before. */
    boolean isOfAnotherServer() {
        return code.equals("token-invalid");
    }

    boolean isOfAccessToken() {
        return code.equals("token-expired") || isOfAnotherServer();
    }

    /** The same request will always be refused. */
    public boolean isOfTheRequest() {
        return OF_THE_REQUEST.contains(code);
    }

    boolean isOfTheServer() {
        return code.equals("internal");
    }
}
