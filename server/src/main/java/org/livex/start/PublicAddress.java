package org.livex.start;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.tls.GivenKeystore;
import org.livex.tls.PublicCertificate;

/**
 * Finds what keeps phones from reaching this server by the name that they are told, one sentence for each fault. Blocks: it asks
 * the network.
 */
record PublicAddress(URI url, int httpsPort, List<InetAddress> own, Certificates certificates, Network network) {
    static final Duration SAID_BEFORE = Duration.ofDays(21);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HTTPS = 443;

    /**
     * What this server may show.
     *
     * @param shown what it shows for the name now
     * @param given where the operator brought a certificate: the file
     */
    record Certificates(X509Certificate shown, Optional<String> given, List<PublicCertificate> kept) {}

    /** What this machine is told of others. */
    interface Network {
        InetAddress[] lookUp(String host) throws UnknownHostException;

        /** Whether it is one of this machine's now, on any of its networks. */
        boolean isHere(InetAddress address);

        /** What somebody there shows for this name; empty where nobody answers. */
        Optional<X509Certificate> shownBy(InetAddress address, int port, String host);
    }

    List<String> faults(Instant now) {
        return Stream.concat(certificate(now), way()).toList();
    }

    private Stream<String> certificate(Instant now) {
        if (certificates.given().isPresent()) {
            return given(certificates.shown(), certificates.given().get(), now);
        }
        Optional<PublicCertificate> best = certificates.kept().stream()
                .filter(certificate -> certificate.covers(host()))
                .max(Comparator.comparing(PublicCertificate::ends));
        if (best.isPresent()) {
            return endsSoon(
                    best.get().leaf(),
                    now,
                    "ops/certificate " + best.get().name() + " renews it where there is the Internet");
        }
        return certificates.kept().isEmpty()
                ? Stream.empty()
                : Stream.of("The public certificate here is for " + names(certificates.kept()) + ", not for " + host()
                        + ": correct --public-url"
                        + (isAddress() ? "." : ", or get one with ops/certificate " + host() + "."));
    }

    private Stream<String> given(X509Certificate shown, String file, Instant now) {
        Stream<String> named = PublicCertificate.covers(shown, host()) || isAddress()
                ? endsSoon(shown, now, "bring another one")
                : Stream.of("The certificate in " + file + " is for " + names(shown) + ", not for " + host()
                        + ", so phones refuse it: correct --public-url, or bring one for " + host() + ".");
        return Stream.concat(named, GivenKeystore.refusedByPhones(shown, file).stream());
    }

    /** What there is to say where certificates are kept and no public address is given. */
    static Optional<String> unused(List<PublicCertificate> kept, int httpsPort) {
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of("The public certificate for " + names(kept)
                        + " is not used by links, since there is no --public-url: start with --public-url https://"
                        + kept.getFirst().name() + ":" + httpsPort + ".");
    }

    private static String names(List<PublicCertificate> kept) {
        return kept.stream().map(PublicCertificate::name).collect(Collectors.joining(", "));
    }

    private Stream<String> endsSoon(X509Certificate certificate, Instant now, String cure) {
        Instant ends = certificate.getNotAfter().toInstant();
        if (!now.isBefore(ends)) {
            return Stream.of("The certificate for " + host() + " expired on " + DAY.format(ends)
                    + ", so phones warn of it or stay away: " + cure + ".");
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Stream.of("The certificate for " + host() + " is good only from "
                    + DAY.format(certificate.getNotBefore().toInstant()) + " on: is the clock of this machine right?");
        }
        long days = Duration.between(now, ends).toDays();
        return now.isBefore(ends.minus(SAID_BEFORE))
                ? Stream.empty()
                : Stream.of("The certificate for " + host() + " ends on " + DAY.format(ends) + ", in "
                        + (days == 1 ? "1 day" : days + " days") + ": " + cure + ".");
    }

    private Stream<String> way() {
        InetAddress[] told;
        try {
            told = network.lookUp(host());
        } catch (UnknownHostException nobody) {
            return Stream.of("Nobody here knows " + host()
                    + ": enter it in the router's DNS, with this machine's address" + address() + ".");
        }
        if (Arrays.stream(told).allMatch(InetAddress::isLoopbackAddress)) {
            return isAddress() || host().equals("localhost")
                    ? Stream.of(url + " leads every phone to itself: name this machine's address" + address() + ".")
                    : Stream.of(host() + " is known to this machine alone (" + told[0].getHostAddress()
                            + ", /etc/hosts): enter it in the router's DNS, with this machine's address" + address()
                            + ".");
        }
        List<InetAddress> others = Arrays.stream(told)
                .distinct()
                .filter(address -> !isOurs(address))
                .toList();
        boolean isHere = Arrays.stream(told).anyMatch(this::isOurs);
        if (!others.isEmpty() && !others.stream().allMatch(this::isShownBy)) {
            return Stream.of(isHere ? leadsElsewhereToo(others) : leadsElsewhere(others));
        }
        return !isHere || port() == httpsPort || Arrays.stream(told).allMatch(this::isShownBy)
                ? Stream.empty()
                : Stream.of(url + " leads to port " + port() + ", and this server listens on " + httpsPort
                        + ": start it with --public-url https://" + host() + ":" + httpsPort + ", or with --https-port "
                        + port() + ".");
    }

    /** A network that came up while the server started is looked at again. */
    private boolean isOurs(InetAddress address) {
        return own.contains(address) || network.isHere(address);
    }

    private String correct() {
        return own.stream()
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .map(address -> "start with " + Option.PUBLIC_URL.flag() + " https://" + address.getHostAddress() + ":"
                        + httpsPort + ".")
                .orElse("correct " + Option.PUBLIC_URL.flag() + ".");
    }

    private String leadsElsewhere(List<InetAddress> others) {
        if (isAddress()) {
            return host() + " is another machine's address, not this one's: " + correct();
        }
        return host() + " leads to another machine (" + listed(others)
                + "), not to this one: correct it in the router's DNS" + address() + ".";
    }

    private String leadsElsewhereToo(List<InetAddress> others) {
        return host() + " leads to this machine and to another one (" + listed(others)
                + "): take that one out of the router's DNS.";
    }

    private static String listed(List<InetAddress> addresses) {
        return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }

    /** Through a router that passes it on, too. */
    private boolean isShownBy(InetAddress address) {
        return network.shownBy(address, port(), host())
                .filter(certificates.shown()::equals)
                .isPresent();
    }

    private String address() {
        return own.stream()
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(address -> ", " + address.getHostAddress())
                .orElse("");
    }

    private static String names(X509Certificate certificate) {
        List<String> names = PublicCertificate.namesOf(certificate);
        return names.isEmpty() ? "no name" : String.join(", ", names);
    }

    private String host() {
        return url.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    private boolean isAddress() {
        return host().matches("[0-9.]+|\\[.*]");
    }

    private int port() {
        return url.getPort() == -1 ? HTTPS : url.getPort();
    }
}
