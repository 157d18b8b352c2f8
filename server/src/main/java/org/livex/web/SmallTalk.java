package org.livex.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Hangs up on a socket that sends frames without a word in them, one after the other. Each ping is answered before anybody looks at
 * whether the answers are taken: without an end to them they fill the memory.
 */
final class SmallTalk extends ChannelInboundHandlerAdapter {
    private static final int MOST_AT_ONCE = 60;

    /** More than any client asks for, and less than anybody feels. */
    private static final long ONE_MORE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongSupplier nanos;
    private long since;
    private int left = MOST_AT_ONCE;
    private boolean hasHungUp;

    SmallTalk(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (hasHungUp) {
            ReferenceCountUtil.release(message);
            return;
        }
        boolean isWordless = message instanceof WebSocketFrame frame
                && !(frame instanceof CloseWebSocketFrame)
                && (isPing(frame) || !frame.content().isReadable());
        if (!isWordless || mayGoOn()) {
            ctx.fireChannelRead(message);
            return;
        }
        hasHungUp = true;
        ReferenceCountUtil.release(message);
        var _ = ctx.channel().writeAndFlush(new CloseWebSocketFrame(LiveSocket.TRY_AGAIN, "too many pings"));
        var _ = ctx.channel().close();
    }

    private static boolean isPing(WebSocketFrame frame) {
        return frame instanceof PingWebSocketFrame || frame instanceof PongWebSocketFrame;
    }

    private boolean mayGoOn() {
        long now = nanos.getAsLong();
        long more = (now - since) / ONE_MORE_NANOS;
        since += more * ONE_MORE_NANOS;
        left = (int) Math.min(MOST_AT_ONCE, left + more) - 1;
        return left >= 0;
    }
}
