package org.livex.phone.sync;

import org.json.JSONObject;

/** What became of an attempt to join. */
public sealed interface JoinResult permits Joined, JoinResult.NotLetIn, JoinResult.Unreachable, JoinResult.NotKept {
    /** The server said no: {@code code} and {@code parameters} as in the protocol's problems. */
    record NotLetIn(String code, JSONObject parameters) implements JoinResult {}

    /** No answer that could be believed: the code may still be good. */
    record Unreachable(Reason reason) implements JoinResult {}

    /** There is no room on the phone to keep anything. */
    record NotKept() implements JoinResult {}

    /** The later, the more it tells: where several networks were tried, the last of these is what is said. */
    enum Reason {
        NO_CONNECTION,
        /** Something answers there, but it is no Livex server. */
        NOT_LIVEX,
        /** The phone does not trust the server's certificate, and the link says nothing of it. */
        NOT_TRUSTED,
        /** The link names a certificate authority, and the server is not of it: perhaps another one answers in its place. */
        OTHER_AUTHORITY,
        /** The server's certificate is not valid now, by this phone's clock. */
        WRONG_DATE
    }
}
