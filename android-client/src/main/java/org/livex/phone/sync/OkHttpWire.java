package org.livex.phone.sync;

import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** HTTP calls and WebSockets to one server, through whichever network leads there. */
final class OkHttpWire implements Wire {
    private final Lanes lanes;
    private final HttpUrl server;
    private final boolean isPinned;

    OkHttpWire(Lanes lanes, HttpUrl server, boolean isPinned) {
        this.lanes = lanes;
        this.server = server;
        this.isPinned = isPinned;
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
        Lane lane = lanes.lane();
        try (Response response = lane.client().newCall(request.build()).execute()) {
            ResponseBody answer = response.body();
            Reply reply = new Reply(
                    response.code(),
                    secondsOf(response.header("Retry-After", "")),
                    answer == null ? ByteString.EMPTY : answer.byteString());
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
