package org.livex.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.HttpConnection;
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
        this.channel = Channels.of(connection);
        this.encoder = channel.pipeline().context(WebSocketFrameEncoder.class);
    }

    /**
     * Text that is no UTF-8 is a fault of its sender, and not to be read as something else; nobody has to be told without end that we
     * are there.
     */
    void hearWordsOnly() {
        ChannelPipeline pipeline = channel.pipeline();
        String decoder = pipeline.context(WebSocketFrameDecoder.class).name();
        pipeline.addAfter(decoder, Utf8FrameValidator.class.getName(), new Utf8FrameValidator(false));
        pipeline.addAfter(decoder, SmallTalk.class.getName(), new SmallTalk(System::nanoTime));
    }

    boolean isFull() {
        return !channel.isWritable();
    }

    /** Without a word, whatever waits to be read. */
    void cut() {
        var _ = channel.close();
    }

    void write(Frame frame) {
        write(frame.encoded());
    }

    private void write(ByteBuf encoded) {
        var _ = encoder.writeAndFlush(encoded, encoder.voidPromise());
    }
}
