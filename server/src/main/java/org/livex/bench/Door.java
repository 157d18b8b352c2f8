package org.livex.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.PemTrustOptions;
import java.util.Optional;

/**
 * How a client reaches a server on this machine: in the clear, or over TLS with the one authority that it trusts; {@code isAnew}: over TLS
 * with whoever answers, by a connection of its own each time.
 */
record Door(int port, Optional<Buffer> authority, boolean isAnew) {
    static final String HOST = "127.0.0.1";

    /** A hundred handshakes at once take their time on cores that do something else, too. */
    static final long PATIENCE_SECONDS = 60;

    static Door plain(int port) {
        return new Door(port, Optional.empty(), false);
    }

    /** {@code authority} as PEM. */
    static Door tls(int port, Buffer authority) {
        return new Door(port, Optional.of(authority), false);
    }

    static Door anew(int port) {
        return new Door(port, Optional.empty(), true);
    }

    /** The same server by another way, such as one that counts bytes. */
    Door at(int otherPort) {
        return new Door(otherPort, authority, isAnew);
    }

    <T extends ClientOptionsBase> T options(T options) {
        authority.ifPresent(trusted -> {
            options.setSsl(true).setTrustOptions(new PemTrustOptions().addCertValue(trusted));
            options.setSslHandshakeTimeout(PATIENCE_SECONDS);
        });
        if (isAnew) {
            options.setSsl(true).setTrustAll(true);
            if (options instanceof HttpClientOptions http) {
                http.setVerifyHost(false).setKeepAlive(false);
            }
        }
        return options;
    }
}
