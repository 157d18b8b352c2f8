package org.livex.phone.sync;

import java.io.IOException;
import java.io.OutputStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The way to one server. */
public interface Wire {
    /** Waits for the answer, whatever its status. */
    Reply send(Call call) throws NoConnection;

    /**
     * As {@link #send(Call)}, but asks first whether it may: as late as possible, when there is a way to the server and nothing
     * of the body has left this phone. Where it may not, nothing does.
     */
    default Reply send(Call call, Departure departure) throws NoConnection {
        if (!departure.isGranted()) {
            throw heldBack();
        }
        return send(call);
    }

    /** Whether something may still go out. May be asked more than once. */
    interface Departure {
        boolean isGranted();
    }

    static NoConnection heldBack() {
        return new NoConnection(JoinResult.Reason.NO_CONNECTION, new IOException("held back"));
    }

    /** As {@link #send(Call)}, but the body of an answer that is well goes {@code to} somewhere, however long it is, and is in no reply. */
    default Reply copy(Call call, OutputStream to) throws NoConnection {
        Reply reply = send(call);
        if (!reply.isOk()) {
            return reply;
        }
        try {
            reply.body().write(to);
            return new Reply(reply.status(), 0, ByteString.EMPTY);
        } catch (IOException full) {
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, full);
        }
    }

    /** Returns at once; {@code ears} hear from any thread, and last of all that it closed. */
    Socket open(String path, String accessToken, Ears ears);

    /** Gives up whatever is under way, for good. */
    void cut();

    /**
     * One request.
     *
     * @param path with its query
     * @param authorization who calls, or with what; null: nobody says so
     * @param body null for none
     * @param range of bytes that are wanted, as HTTP writes it; null: all
     */
    record Call(
            String method,
            String path,
            @Nullable String authorization,
            @Nullable ByteString body,
            String type,
            @Nullable String range) {
        private static final String JSON = "application/json";
        private static final String BYTES = "application/octet-stream";

        static Call json(String method, String path, @Nullable String accessToken, @Nullable String body) {
            return new Call(
                    method,
                    path,
                    accessToken == null ? null : bearer(accessToken),
                    body == null ? null : ByteString.encodeUtf8(body),
                    JSON,
                    null);
        }

        static Call bytes(String method, String path, String accessToken, ByteString body) {
            return new Call(method, path, bearer(accessToken), body, BYTES, null);
        }

        static Call piece(String path, String accessToken, String range) {
            return new Call("GET", path, bearer(accessToken), null, BYTES, range);
        }

        /** Without a token or anything else that tells who sends it. */
        static Call byBallot(String path, String ballot, String body) {
            return new Call("POST", path, "Ballot " + ballot, ByteString.encodeUtf8(body), JSON, null);
        }

        private static String bearer(String accessToken) {
            return "Bearer " + accessToken;
        }
    }

    record Reply(int status, int retryAfterSeconds, ByteString body) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }

        String text() {
            return body.utf8();
        }
    }

    interface Socket {
        void say(String text);

        /** Without waiting for the other side: on a dead network its goodbye takes minutes. */
        void end();

        /** Since anything came, a ping too; as far as this can be seen here. */
        long silentMillis();
    }

    interface Ears {
        void opened();

        void heard(String text);

        /**
         * The last that is heard.
         *
         * @param code of the server, or 1006 where it said none
         */
        void closed(int code);
    }
}
