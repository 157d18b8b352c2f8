package org.livex.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what a connection says from TLS until its hello is whole and its turn has come. */
final class HelloGate extends ChannelInboundHandlerAdapter implements Handshakes.Caller {
    /** Nobody who waits for an answer says more. */
    private static final int MOST_HELD = 32 * 1024;

    private static final AttributeKey<Handshakes.Place> PLACE = AttributeKey.valueOf(HelloGate.class, "place");

    private final ChannelHandlerContext tls;
    private final Handshakes.Place place;
    private @Nullable ByteBuf held;
    private boolean isReady;

    private HelloGate(ChannelHandlerContext tls, Handshakes handshakes) {
        this.tls = tls;
        this.place = handshakes.arrived(addressOf(tls.channel()), tls.executor(), this);
    }

    /**
     * {@code tls} is the context of the connection's {@link SslHandler}; {@code headMillis}: in which something must have come of it once
     * the handshake is done.
     */
    static Handshakes.Place before(ChannelHandlerContext tls, Handshakes handshakes, long headMillis) {
        HelloGate gate = new HelloGate(tls, handshakes);
        tls.pipeline().addBefore(tls.name(), HelloGate.class.getName(), gate);
        ((SslHandler) tls.handler()).handshakeFuture().addListener(done -> {
            if (done.isSuccess()) {
                gate.place.through();
                var _ = tls.executor().schedule(gate::giveUpUnlessOver, headMillis, TimeUnit.MILLISECONDS);
            } else {
                gate.place.over();
            }
        });
        tls.channel().attr(PLACE).set(gate.place);
        tls.channel().closeFuture().addListener(_ -> gate.place.over());
        return gate.place;
    }

    /** The channel has become a connection of HTTP. */
    static void passed(Channel channel) {
        Handshakes.Place place = channel.attr(PLACE).getAndSet(null);
        if (place != null) {
            place.over();
        }
    }

    private void giveUpUnlessOver() {
        if (!place.isOver()) {
            place.giveUp();
        }
    }

    static String addressOf(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress address && address.getAddress() != null
                ? address.getAddress().getHostAddress()
                : String.valueOf(channel.remoteAddress());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            ctx.fireChannelRead(message);
            return;
        }
        ByteBuf all = held == null ? bytes : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), held, bytes);
        held = all;
        if (all.readableBytes() > MOST_HELD) {
            giveUp();
            return;
        }
        if (isReady) {
            return;
        }
        switch (Hello.in(all)) {
            case INCOMPLETE -> {}
            case WHOLE -> {
                isReady = true;
                place.ready();
            }
            case NONE -> giveUp();
        }
    }

    @Override
    public void begin() {
        ChannelHandlerContext own = tls.pipeline().context(this);
        ByteBuf hello = held;
        held = null;
        if (own != null && hello != null) {
            own.fireChannelRead(hello);
            own.fireChannelReadComplete();
            if (!own.isRemoved()) {
                tls.pipeline().remove(this);
            }
        }
    }

    @Override
    public void giveUp() {
        var _ = tls.channel().close();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (held != null) {
            held.release();
            held = null;
        }
    }
}
