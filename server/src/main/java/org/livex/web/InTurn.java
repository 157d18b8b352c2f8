package org.livex.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.MaxMessagesRecvByteBufAllocator;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets what a stranger sends in a little at a time: a thousand requests in one packet, or ten thousand frames of HTTP/2, wait until all
 * others had their turn. Meanwhile nothing more is read from them.
 */
final class InTurn extends ChannelDuplexHandler {
    /** A request of a browser with all its headers. */
    private static final int BIT = 1024;

    private static final long PAUSE_MILLIS = 5;

    private final Deque<ByteBuf> waiting = new ArrayDeque<>();
    private boolean isKnown;
    private boolean isPassing;
    private boolean isDue;

    /** Whether the server would read on, were it not for what waits. */
    private boolean isReading;

    private boolean isReadAskedFor;
    private @Nullable Object end;

    private InTurn() {}

    /** Stands first, before TLS where there is any; once on each channel. */
    static InTurn on(Channel channel) {
        InTurn there = channel.pipeline().get(InTurn.class);
        if (there != null) {
            return there;
        }
        InTurn turn = new InTurn();
        if (channel.config().getRecvByteBufAllocator() instanceof MaxMessagesRecvByteBufAllocator each) {
            each.maxMessagesPerRead(1);
        }
        channel.pipeline().addFirst(turn);
        return turn;
    }

    /** From now on all that comes is let in as it comes. */
    void known() {
        isKnown = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        boolean isLittle = !(message instanceof ByteBuf bytes) || isKnown || bytes.readableBytes() <= BIT;
        if (waiting.isEmpty() && isLittle) {
            ctx.fireChannelRead(message);
            return;
        }
        waiting.add((ByteBuf) message);
        if (!isPassing) {
            hold(ctx.channel().config());
            passLater(ctx);
        }
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        if (waiting.isEmpty()) {
            ctx.read();
        } else if (!ctx.channel().config().isAutoRead()) {
            isReadAskedFor = true;
        } else if (!isPassing) {
            hold(ctx.channel().config());
        }
    }

    /** Whoever says that they say no more has said all that waits. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent && !waiting.isEmpty()) {
            end = event;
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        forget();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        forget();
    }

    private void hold(ChannelConfig config) {
        isReading |= config.isAutoRead();
        config.setAutoRead(false);
    }

    private void passLater(ChannelHandlerContext ctx) {
        if (!isDue) {
            isDue = true;
            var _ = ctx.executor().schedule(() -> pass(ctx), isKnown ? 0 : PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void pass(ChannelHandlerContext ctx) {
        isDue = false;
        ByteBuf first = waiting.peek();
        if (first == null) {
            return;
        }
        ChannelConfig config = ctx.channel().config();
        isPassing = true;
        config.setAutoRead(isReading);
        isReading = false;
        ByteBuf bit = first.readRetainedSlice(isKnown ? first.readableBytes() : Math.min(BIT, first.readableBytes()));
        if (!first.isReadable()) {
            waiting.remove().release();
        }
        ctx.fireChannelRead(bit);
        ctx.fireChannelReadComplete();
        isPassing = false;
        if (!waiting.isEmpty()) {
            hold(config);
            passLater(ctx);
        } else if (end != null) {
            ctx.fireUserEventTriggered(end);
            end = null;
        } else if (isReadAskedFor || config.isAutoRead()) {
            isReadAskedFor = false;
            ctx.read();
        }
    }

    private void forget() {
        waiting.forEach(ByteBuf::release);
        waiting.clear();
    }
}
