package org.livex.phone.sync;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** HTTP calls and WebSockets (RFC 6455) to one server. */
final class OkHttpWire implements Wire {
    private static final int GOODBYE = 1000;

    private final OkHttpClient client;
    private final HttpUrl server;
    private final boolean isPinned;
    private final HeardSockets sockets;

    OkHttpWire(OkHttpClient client, HttpUrl server, boolean isPinned, HeardSockets sockets) {
        this.client = client;
        this.server = server;
        this.isPinned = isPinned;
        this.sockets = sockets;
    }

    @Override
    public Reply send(Call call) throws NoConnection {
        Request.Builder request = new Request.Builder().url(urlOf(call.path()));
        String token = call.accessToken();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        String range = call.range();
        if (range != null) {
            request.header("Range", range);
        }
        ByteString body = call.body();
        request.method(call.method(), body == null ? null : RequestBody.create(body, MediaType.get(call.type())));
        try (Response response = client.newCall(request.build()).execute()) {
            ResponseBody answer = response.body();
            return new Reply(
                    response.code(),
                    secondsOf(response.header("Retry-After", "")),
                    answer == null ? ByteString.EMPTY : answer.byteString());
        } catch (IOException lost) {
            throw OkHttpWires.unreachable(lost, isPinned);
        }
    }

    @Override
    public Socket open(String path, String accessToken, Ears ears) {
        Request request = new Request.Builder()
                .url(urlOf(path))
                .header("Sec-WebSocket-Protocol", "livex.v1, bearer." + accessToken)
                .build();
        WebSocket socket = client.newWebSocket(request, new Listening(ears));
        return new Socket() {
            @Override
            public void say(String text) {
                socket.send(text);
            }

            @Override
            public void end() {
                // A goodbye if the way is open, and no waiting for one back.
                socket.close(GOODBYE, null);
                socket.cancel();
            }

            @Override
            public long silentMillis() {
                return sockets.silentMillis();
            }
        };
    }

    @Override
    public void cut() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private HttpUrl urlOf(String path) {
        HttpUrl url = server.resolve(path);
        if (url == null || !url.host().equals(server.host())) {
            throw new IllegalArgumentException("no path of this server");
        }
        return url;
    }

    private static int secondsOf(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,6}") ? Integer.parseInt(retryAfter) : 0;
    }

    private static final class Listening extends WebSocketListener {
        private final Ears ears;

        Listening(Ears ears) {
            this.ears = ears;
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            ears.opened();
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            ears.heard(text);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(GOODBYE, null);
            ears.closed(code);
        }

        @Override
        public void onClosed(WebSocket socket, int code, String reason) {
            ears.closed(code);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
            ears.closed(LiveRound.LOST);
        }
    }
}
