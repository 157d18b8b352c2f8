package org.livex.start;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.tls.InternetName;

/** The address that phones are given, as an operator types it. What no phone can reach is refused. */
final class PublicUrl {
    static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern NAMED = Pattern.compile("(https?://)([^/:?#@\\[\\]]+)(.*)");
    private static final int LAST_PORT = 65_535;
    private static final int HTTP = 80;

    private PublicUrl() {}

    /** With its name as phones ask for it, whatever letters it was typed in. */
    static String ofPhones(String typed) {
        Matcher parts = NAMED.matcher(typed);
        return parts.matches() ? parts.group(1) + InternetName.ascii(parts.group(2)) + parts.group(3) : typed;
    }

    /** What is wrong with it, as the rest of a sentence; empty where nothing is. */
    static Optional<String> fault(URI typed, int httpPort, Optional<Integer> httpsPort) {
        if (typed.getRawUserInfo() != null) {
            return Optional.of("must be an address without a user or a password in it");
        }
        boolean hasPath = !typed.getRawPath().isEmpty() && !typed.getRawPath().matches("/+");
        if (hasPath || typed.getRawQuery() != null || typed.getRawFragment() != null) {
            return Optional.of(
                    "must end with the name or the port: Livex answers at the root of an address, at no path");
        }
        if (typed.getPort() == 0 || typed.getPort() > LAST_PORT) {
            return Optional.of("must have a port from 1 to " + LAST_PORT);
        }
        if ("http".equals(typed.getScheme())
                && httpsPort.filter(port -> port == typed.getPort()).isPresent()) {
            return Optional.of("must begin with https://, since port " + typed.getPort() + " speaks HTTPS");
        }
        if ("http".equals(typed.getScheme())
                && (typed.getPort() < 0 ? HTTP : typed.getPort()) == httpPort
                && httpsPort.isPresent()
                && !THIS_MACHINE.contains(typed.getHost())) {
            return Optional.of("must begin with https:// and name port " + httpsPort.get() + ", since port " + httpPort
                    + " only leads other machines to this address");
        }
        return Optional.empty();
    }

    /** What phones lack at it, in a sentence; empty where they lack nothing. A browser trusts this machine without encryption. */
    static Optional<String> lack(URI url) {
        return "https".equals(url.getScheme()) || THIS_MACHINE.contains(url.getHost())
                ? Optional.empty()
                : Optional.of(
                        Option.PUBLIC_URL.flag() + " " + url + " is not encrypted: browsers on phones then give no"
                                + " microphone, no camera, no position and no notices, and the page does not open without a network;"
                                + " give phones an address that begins with https://.");
    }
}
