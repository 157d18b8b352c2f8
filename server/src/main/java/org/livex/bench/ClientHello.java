package org.livex.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/** What a client of TLS says first, as this JDK says it, for whoever says that and no more. */
public final class ClientHello {
    private ClientHello() {}

    public static byte[] bytes() throws IOException {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", 1);
            engine.setUseClientMode(true);
            ByteBuffer said = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), said);
            byte[] hello = new byte[said.flip().remaining()];
            said.get(hello);
            return hello;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }
}
