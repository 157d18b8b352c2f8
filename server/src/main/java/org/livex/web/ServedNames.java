package org.livex.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names by which plain HTTP answers. A page of a stranger may have a name of its own lead to this machine (DNS rebinding), and its
 * browser would then let it read what it asks for here; a stranger's page never asks by an address, or by one of these names.
 * Over HTTPS the certificate says as much, and whatever a router calls this machine passes.
 */
public final class ServedNames {
    /** Anybody in the network may say that such a name leads here (mDNS): only those of the machine's own names pass. */
    private static final String MULTICAST = ".local";

    private final Set<String> names;

    /** Besides this machine's addresses and localhost; each also with {@code .local} behind it. */
    public ServedNames(Collection<String> names) {
        this.names = names.stream().map(ServedNames::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this request is to be answered. What says no name at all is no browser. */
    public boolean answers(HttpServerRequest request) {
        if (request.isSSL()) {
            return true;
        }
        HostAndPort asked = request.authority();
        return asked == null ? request.getHeader(HttpHeaders.HOST) == null : serves(asked.host());
    }

    boolean serves(String host) {
        String name = plain(host);
        return names.contains(name)
                || name.equals("localhost")
                || name.endsWith(".localhost")
                || (name.endsWith(MULTICAST) && names.contains(name.substring(0, name.length() - MULTICAST.length())))
                || isAddress(name);
    }

    private static boolean isAddress(String name) {
        try {
            return InetAddress.ofLiteral(name).getAddress().length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String plain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
