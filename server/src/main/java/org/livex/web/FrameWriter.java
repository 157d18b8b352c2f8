package org.livex.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.livex.feed.Frame;

/**
 * Writes frames that are encoded already, past Vert.x's encoder: a Vert.x frame cannot be shared between sockets, and
 * encoding one inject for each of a thousand phones is most of what sending it costs. This passes by Vert.x's own
 * back-pressure, so ask {@link #isFull} first. On the socket's event loop only.
 */
final class FrameWriter {
    private final Channel channel;
    private final ChannelHandlerContext encoder;

    /** {@code connection} is the one whose handshake is done. */
    FrameWriter(HttpConnection connection) {
        this.channel = ((ConnectionBase) connection).channel();
        this.encoder = channel.pipeline().context(WebSocketFrameEncoder.class);
    }

    boolean isFull() {
        return !channel.isWritable();
    }

    void write(Frame frame) {
        write(frame.encoded());
    }

    private void write(ByteBuf encoded) {
        var _ = encoder.writeAndFlush(encoded, encoder.voidPromise());
    }
}
