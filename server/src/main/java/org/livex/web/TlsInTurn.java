package org.livex.web;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.spi.tls.DefaultSslContextFactory;
import io.vertx.core.spi.tls.SslContextFactory;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * Asks somebody before it reads the first byte of a connection over TLS. Of OpenSSL where that is there, which costs half of what the
 * JDK's does.
 */
final class TlsInTurn extends JdkSSLEngineOptions {
    static {
        // Each would be one more handshake, and no turn of it. No client needs it; OpenSSL's server never does it.
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    }

    private final Consumer<ChannelHandlerContext> whenComes;

    /** {@code whenComes} gets the context of the connection's {@link SslHandler}, to set before it what it likes. */
    TlsInTurn(Consumer<ChannelHandlerContext> whenComes) {
        this.whenComes = whenComes;
    }

    @Override
    public JdkSSLEngineOptions copy() {
        return new TlsInTurn(whenComes);
    }

    @Override
    public SslContextFactory sslContextFactory() {
        return new DefaultSslContextFactory(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK, false) {
            @Override
            public SslContext create() throws SSLException {
                return new Context(super.create());
            }
        };
    }

    private final class Context extends DelegatingSslContext {
        private Context(SslContext context) {
            super(context);
        }

        @Override
        protected SslHandler newHandler(ByteBufAllocator alloc, boolean startTls, Executor executor) {
            return new Asking(newEngine(alloc), startTls, executor);
        }

        @Override
        protected SslHandler newHandler(
                ByteBufAllocator alloc, String peerHost, int peerPort, boolean startTls, Executor executor) {
            return new Asking(newEngine(alloc, peerHost, peerPort), startTls, executor);
        }

        @Override
        protected void initEngine(SSLEngine engine) {}
    }

    private final class Asking extends SslHandler {
        private Asking(SSLEngine engine, boolean startTls, Executor executor) {
            super(engine, startTls, executor);
        }

        @Override
        public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
            super.handlerAdded(ctx);
            whenComes.accept(ctx);
        }
    }
}
