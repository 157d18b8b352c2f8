package org.livex.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;

/**
 * Refuses a head of HTTP/1 of which a line goes on in the next (obs-fold; RFC 9112, 5.2): Netty reads it as one line, and what stands
 * before this server may not. What comes is let on head by head and body by body, so that nothing of a body is taken for a head.
 */
final class FoldGate extends ChannelInboundHandlerAdapter {
    private final LastWords words;
    private final BodyEnd body = new BodyEnd();

    private boolean isAtStart = true;

    /** Of a head: empty lines may come before it. */
    private boolean hasBegun;

    private boolean hasHungUp;

    private FoldGate(LastWords words) {
        this.words = words;
    }

    static void before(ChannelPipeline pipeline, LastWords words) {
        pipeline.addBefore(
                pipeline.context(HttpRequestDecoder.class).name(), FoldGate.class.getName(), new FoldGate(words));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (hasHungUp) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (ctx.pipeline().get(HttpRequestDecoder.class) == null) {
            // A socket has no more heads, and is not asked at each frame.
            ctx.pipeline().remove(this);
            ctx.fireChannelRead(message);
            return;
        }
        if (!(message instanceof ByteBuf bytes)) {
            ctx.fireChannelRead(message);
            return;
        }
        try {
            while (bytes.isReadable() && !hasHungUp) {
                boolean isInBody = words.isInBody();
                int length = isInBody ? body.next(bytes) : headOf(bytes);
                if (length < 0) {
                    hasHungUp = true;
                    words.refuse("a line of the head goes on in the next");
                } else {
                    ctx.fireChannelRead(bytes.readRetainedSlice(length));
                    if (!isInBody && words.isInBody()) {
                        body.begins(words.bodyLength());
                    }
                }
            }
        } finally {
            bytes.release();
        }
    }

    /** How much is there of it; less than 0 where one of its lines goes on in the next. */
    private int headOf(ByteBuf bytes) {
        for (int at = bytes.readerIndex(); at < bytes.writerIndex(); at++) {
            byte next = bytes.getByte(at);
            if (isAtStart && hasBegun && (next == ' ' || next == '\t')) {
                return -1;
            }
            boolean isEnd = next == '\n';
            if (isEnd && isAtStart && hasBegun) {
                hasBegun = false;
                return at + 1 - bytes.readerIndex();
            }
            if (isEnd) {
                isAtStart = true;
            } else if (next != '\r') {
                isAtStart = false;
                hasBegun = true;
            }
        }
        return bytes.readableBytes();
    }
}
