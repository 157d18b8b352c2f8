package org.livex.nudge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides where the server may be sent by a subscription, which is text from a client: without this, any participant
 * could have it call machines of its own network. Answers the very address to connect to, so that a name cannot mean
 * something else a moment later.
 */
@FunctionalInterface
interface EndpointGuard {
    Future<Optional<SocketAddress>> admit(URI endpoint);

    /** False where it can only refuse, whatever names lead to: known at once, without the network. */
    default boolean mayAdmit(URI endpoint) {
        return true;
    }

    /** HTTPS on a public address. */
    static EndpointGuard publicHttps(Vertx vertx) {
        return new PublicHttps(vertx);
    }

    record PublicHttps(Vertx vertx) implements EndpointGuard {
        private static final int LAST_PORT = 65_535;

        @Override
        public Future<Optional<SocketAddress>> admit(URI endpoint) {
            if (!mayAdmit(endpoint)) {
                return Future.succeededFuture(Optional.empty());
            }
            int port = endpoint.getPort() < 0 ? 443 : endpoint.getPort();
            // The JDK's resolver blocks.
            return vertx.executeBlocking(() -> InetAddress.getAllByName(endpoint.getHost()), false)
                    .map(addresses -> Arrays.stream(addresses).allMatch(EndpointGuard::isPublic)
                            ? Optional.of(SocketAddress.inetSocketAddress(port, addresses[0].getHostAddress()))
                            : Optional.empty());
        }

        @Override
        public boolean mayAdmit(URI endpoint) {
            String host = endpoint.getHost();
            return "https".equals(endpoint.getScheme())
                    && host != null
                    && endpoint.getPort() <= LAST_PORT
                    && !isLocalhost(host)
                    && literal(host).map(EndpointGuard::isPublic).orElse(true);
        }

        /** RFC 6761, 6.3. */
        private static boolean isLocalhost(String host) {
            return host.toLowerCase(Locale.ROOT).matches("(.*\\.)?localhost\\.?");
        }

        private static Optional<InetAddress> literal(String host) {
            try {
                return Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
            } catch (IllegalArgumentException aName) {
                return Optional.empty();
            }
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
    }

    /** Shared (100.64/10), "this network" (0/8), benchmark (198.18/15) and reserved (240/4) addresses of RFC 6890. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && first < 240;
    }

    /** Only global unicast (2000::/3), and none of its ways to reach an IPv4 address (6to4, Teredo). */
    private static boolean isPublic6(byte[] bytes) {
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return globalUnicast && !sixToFour && !teredo;
    }
}
