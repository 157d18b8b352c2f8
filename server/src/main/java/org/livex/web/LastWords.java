package org.livex.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.json.DomainJson;
import org.livex.room.Problem;

/**
 * Lets whoever sent half a body, or one that is none, read why before the connection closes: what was written goes out first, and
 * who says nothing more may still listen.
 */
final class LastWords extends ChannelDuplexHandler {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private @Nullable ChannelHandlerContext mine;
    private int unanswered;
    private long bodyLength;
    private boolean isInBody;
    private boolean hasHungUp;

    private LastWords() {}

    /** HTTP/2 has frames of its own for that. */
    static void on(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(HttpResponseEncoder.class) != null) {
            channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
            // Whoever answers stands last.
            LastWords words = new LastWords();
            pipeline.addBefore(pipeline.lastContext().name(), LastWords.class.getName(), words);
            FoldGate.before(pipeline, words);
        }
    }

    /** Whether it is a body that no sender of HTTP would send, and not a network that went away. */
    static boolean isOfBrokenBody(Throwable failure) {
        return failure instanceof DecoderException || failure instanceof IllegalArgumentException;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (hasHungUp) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request && !isSpoken(request)) {
            hasHungUp = true;
            ReferenceCountUtil.release(message);
            hangUp(
                    ctx,
                    unanswered == 0,
                    new DefaultFullHttpResponse(
                            HttpVersion.HTTP_1_1,
                            HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED,
                            Unpooled.EMPTY_BUFFER));
            return;
        }
        if (message instanceof HttpRequest request) {
            unanswered++;
            isInBody = true;
            bodyLength = lengthOf(request);
        }
        if (message instanceof LastHttpContent) {
            isInBody = false;
        }
        ctx.fireChannelRead(message);
    }

    boolean isInBody() {
        return isInBody;
    }

    /** Of the last request, as it says; {@link BodyEnd#IN_PIECES} where it comes in pieces. */
    long bodyLength() {
        return bodyLength;
    }

    private static long lengthOf(HttpRequest request) {
        String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : BodyEnd.IN_PIECES;
    }

    /** What cannot be a request: it is told why, and what comes behind it is heard no more. */
    void refuse(String fault) {
        ChannelHandlerContext ctx = Objects.requireNonNull(mine, "has a place");
        hasHungUp = true;
        ByteBuf document = Unpooled.wrappedBuffer(
                DomainJson.write(Problem.malformed("malformed-request", fault).json()));
        DefaultFullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST, document);
        answer.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
        hangUp(ctx, unanswered == 0, answer);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        mine = ctx;
    }

    /** What cannot be read at all has its answer already. */
    private static boolean isSpoken(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        return request.decoderResult().isFailure()
                || version.equals(HttpVersion.HTTP_1_1)
                || version.equals(HttpVersion.HTTP_1_0);
    }

    /** With HTTP/2 where nobody agreed on it, too: its preface looks like a request (RFC 9113, 3.4). */
    private static void hangUp(ChannelHandlerContext ctx, boolean isNext, DefaultFullHttpResponse answer) {
        if (!isNext) {
            // Its answer would come before those to what was asked before it.
            answer.release();
            var _ = ctx.close();
            return;
        }
        answer.headers()
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes());
        ctx.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent) {
            unanswered--;
        }
        var _ = ctx.write(message, promise);
    }

    /** Of half a request; whoever breaks off elsewhere waits for nothing. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!(event instanceof ChannelInputShutdownEvent)) {
            ctx.fireUserEventTriggered(event);
            return;
        }
        if (isInBody && unanswered == 1) {
            ctx.fireExceptionCaught(new DecoderException("nothing more comes"));
        }
        var _ = ctx.close();
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        ctx.flush();
        var _ = ctx.close(promise);
    }
}
