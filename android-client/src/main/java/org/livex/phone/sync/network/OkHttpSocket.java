package org.livex.phone.sync.network;

import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.LiveRound;
import org.livex.phone.sync.NoConnection;
import org.livex.phone.sync.Wire;

/** One WebSocket (RFC 6455), through the lane that is taken when it opens. */
final class OkHttpSocket extends WebSocketListener implements Wire.Socket {
    static final int GOODBYE = 1000;

    private final Lanes lanes;
    private final Request request;
    private final Wire.Ears ears;
    private @Nullable WebSocket socket;
    private @Nullable Lane lane;
    private boolean hasEnded;
    private volatile boolean isClosed;

    OkHttpSocket(Lanes lanes, Request request, Wire.Ears ears) {
        this.lanes = lanes;
        this.request = request;
        this.ears = ears;
    }

    /** Finding the lane takes its time. */
    void open() {
        try {
            if (!isBegun(lanes.lane())) {
                ears.closed(LiveRound.LOST);
            }
        } catch (NoConnection unreachable) {
            ears.closed(LiveRound.LOST);
        }
    }

    private synchronized boolean isBegun(Lane through) {
        if (hasEnded) {
            return false;
        }
        lane = through;
        socket = through.client().newWebSocket(request, this);
        return true;
    }

    private synchronized @Nullable Lane lane() {
        return lane;
    }

    @Override
    public synchronized void say(String text) {
        if (socket != null) {
            socket.send(text);
        }
    }

    @Override
    public synchronized void end() {
        hasEnded = true;
        if (socket == null) {
            return;
        }
        if (!isClosed) {
            // Perhaps because nobody answers there any more: nothing else may wait for that through the same lane.
            failed();
        }
        // A goodbye if the way is open, and no waiting for one back.
        socket.close(GOODBYE, null);
        socket.cancel();
    }

    @Override
    public long silentMillis() {
        Lane through = lane();
        return through == null ? 0 : through.sockets().silentMillis();
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        Lane through = lane();
        if (through != null) {
            lanes.worked(through);
        }
        ears.opened();
    }

    @Override
    public void onMessage(WebSocket speaking, String text) {
        ears.heard(text);
    }

    @Override
    public void onClosing(WebSocket closing, int code, String reason) {
        isClosed = true;
        closing.close(GOODBYE, null);
        ears.closed(code);
    }

    @Override
    public void onClosed(WebSocket closed, int code, String reason) {
        isClosed = true;
        ears.closed(code);
    }

    @Override
    public void onFailure(WebSocket failed, Throwable failure, @Nullable Response refusal) {
        if (refusal == null) {
            // Before anybody hears of it, and opens the next one.
            failed();
        }
        isClosed = true;
        ears.closed(LiveRound.LOST);
    }

    private void failed() {
        Lane through = lane();
        if (through != null) {
            lanes.failed(through);
        }
    }
}
