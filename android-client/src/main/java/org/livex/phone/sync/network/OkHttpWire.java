package org.livex.phone.sync.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.LiveRound;
import org.livex.phone.sync.NoConnection;
import org.livex.phone.sync.Wire;

/** HTTP calls and WebSockets to one server, through whichever network leads there. */
final class OkHttpWire implements Wire {
    private static final int OK = 200;

    private final Lanes lanes;
    private final HttpUrl server;
    private final boolean isPinned;

    OkHttpWire(Lanes lanes, HttpUrl server, boolean isPinned) {
        this.lanes = lanes;
        this.server = server;
        this.isPinned = isPinned;
    }

    /** What is done with the body of an answer. */
    private interface Taking {
        ByteString of(ResponseBody body, int status) throws IOException;
    }

    @Override
    public Reply send(Call call) throws NoConnection {
        return send(call, () -> true);
    }

    @Override
    public Reply send(Call call, Departure departure) throws NoConnection {
        return send(call, departure, (body, status) -> body.byteString());
    }

    @Override
    public Reply copy(Call call, OutputStream to) throws NoConnection {
        return send(call, () -> true, (body, status) -> {
            if (status != OK) {
                return body.byteString();
            }
            body.source().readAll(Okio.sink(to));
            return ByteString.EMPTY;
        });
    }

    private Reply send(Call call, Departure departure, Taking taking) throws NoConnection {
        Request.Builder request = new Request.Builder().url(urlOf(call.path()));
        String authorization = call.authorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        String range = call.range();
        if (range != null) {
            request.header("Range", range);
        }
        ByteString body = call.body();
        request.method(call.method(), body == null ? null : new Body(body, MediaType.get(call.type()), departure));
        Lane lane = lanes.lane();
        try (Response response = lane.client().newCall(request.build()).execute()) {
            ResponseBody answer = response.body();
            Reply reply = new Reply(
                    response.code(),
                    secondsOf(response.header("Retry-After", "")),
                    answer == null ? ByteString.EMPTY : taking.of(answer, response.code()));
            lanes.worked(lane);
            return reply;
        } catch (IOException lost) {
            lanes.failed(lane);
            throw OkHttpWires.unreachable(lost, isPinned);
        }
    }

    @Override
    public Socket open(String path, String accessToken, Ears ears) {
        Request request = new Request.Builder()
                .url(urlOf(path))
                .header("Sec-WebSocket-Protocol", "livex.v1, bearer." + accessToken)
                .build();
        OkHttpSocket socket = new OkHttpSocket(lanes, request, ears);
        try {
            lanes.threads().execute(socket::open);
        } catch (RejectedExecutionException cut) {
            ears.closed(LiveRound.LOST);
        }
        return socket;
    }

    @Override
    public void cut() {
        lanes.cut();
    }

    /** Is written once there is a connection. */
    private static final class Body extends RequestBody {
        private final ByteString bytes;
        private final MediaType type;
        private final Departure departure;

        Body(ByteString bytes, MediaType type, Departure departure) {
            this.bytes = bytes;
            this.type = type;
            this.departure = departure;
        }

        @Override
        public MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return bytes.size();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            if (!departure.isGranted()) {
                throw new IOException("held back");
            }
            sink.write(bytes);
        }
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
}
