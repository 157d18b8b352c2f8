package org.livex.phone.sync;

import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The way to one server. */
interface Wire {
    /** Waits for the answer, whatever its status. */
    Reply send(Call call) throws NoConnection;

    /** Returns at once; {@code ears} hear from any thread, and last of all that it closed. */
    Socket open(String path, String accessToken, Ears ears);

    /** Gives up whatever is under way, for good. */
    void cut();

    /**
     * One request.
     *
     * @param body JSON; null for none
     */
    record Call(
            String method,
            String path,
            @Nullable String accessToken,
            @Nullable String body) {}

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
