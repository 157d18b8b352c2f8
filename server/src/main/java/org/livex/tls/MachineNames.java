package org.livex.tls;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.livex.machine.MachineName;

/** The names and addresses under which phones may reach this machine. */
public record MachineNames(List<String> hosts, List<InetAddress> addresses) {
    /** From TEST-NET-1 (RFC 5737): nothing is ever sent there. */
    private static final String SOMEWHERE_ELSE = "192.0.2.1";

    private static final String VIRTUAL = "(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|zt|tailscale).*";

    public MachineNames {
        hosts = hosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        addresses = List.copyOf(addresses);
    }

    /** As they are now: a laptop that changes its network gets others. */
    public static MachineNames now() {
        String host = MachineName.here().orElse("localhost");
        try {
            return new MachineNames(
                    hosts(host),
                    NetworkInterface.networkInterfaces()
                            .filter(MachineNames::isUp)
                            .filter(card -> !card.getName().matches(VIRTUAL))
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                            .sorted(java.util.Comparator.comparing(InetAddress::getHostAddress))
                            .toList());
        } catch (IOException e) {
            return new MachineNames(hosts(host), List.of());
        }
    }

    public MachineNames with(String host) {
        return new MachineNames(Stream.concat(hosts.stream(), Stream.of(host)).toList(), addresses);
    }

    /**
     * The address that phones in the same network most likely see: that of the default route, or else any private IPv4
     * one. Empty on a machine that is in no network.
     */
    public Optional<InetAddress> lan() {
        return routed().filter(addresses::contains)
                .or(() -> addresses.stream()
                        .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                        .findFirst());
    }

    /** What the machine calls itself. */
    String own() {
        return hosts.stream()
                .filter(host -> !host.startsWith("localhost"))
                .findFirst()
                .orElse("this machine");
    }

    /** In the form of keytool's {@code -ext SAN=}. */
    String subjectAlternativeNames() {
        return String.join(",", wanted());
    }

    List<String> wanted() {
        return Stream.concat(
                        hosts.stream().map(host -> host.matches("[0-9.]+|.*:.*") ? "ip:" + host : "dns:" + host),
                        Stream.concat(
                                Stream.of("ip:127.0.0.1"),
                                addresses.stream().map(address -> "ip:" + withoutZone(address))))
                .distinct()
                .toList();
    }

    private static String withoutZone(InetAddress address) {
        return address.getHostAddress().replaceAll("%.*", "");
    }

    private static List<String> hosts(String host) {
        TreeSet<String> hosts = new TreeSet<>(List.of("localhost"));
        if (host.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,200}[A-Za-z0-9])?") && !host.matches("[0-9.]+")) {
            hosts.add(host);
            // What multicast DNS calls it in networks without a name server.
            hosts.add(host.replaceAll("\\..*", "") + ".local");
        }
        return List.copyOf(hosts);
    }

    private static boolean isUp(NetworkInterface card) {
        try {
            return card.isUp();
        } catch (IOException gone) {
            return false;
        }
    }

    private static Optional<InetAddress> routed() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(SOMEWHERE_ELSE, 9));
            return Optional.of(socket.getLocalAddress());
        } catch (IOException | java.io.UncheckedIOException noRoute) {
            return Optional.empty();
        }
    }
}
