package org.livex.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this machine is called: by its environment, by its kernel, or by the network, whoever knows first. A laptop whose name no
 * network knows, and that lacks it in {@code /etc/hosts}, has one all the same. Blocks.
 */
public final class MachineName {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,200}[A-Za-z0-9])?");

    private MachineName() {}

    /** The name that the network gives; fails where it has none. */
    @FunctionalInterface
    interface Network {
        String name() throws UnknownHostException;
    }

    /** Empty where nobody knows one. */
    public static Optional<String> here() {
        return of(System.getenv(), KERNEL, () -> InetAddress.getLocalHost().getHostName());
    }

    static Optional<String> of(Map<String, String> environment, Path kernel, Network network) {
        return Optional.ofNullable(environment.get("HOSTNAME"))
                .filter(MachineName::isName)
                .or(() -> said(kernel))
                .or(() -> said(network));
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Optional<String> said(Path kernel) {
        try (Stream<String> lines = Files.lines(kernel)) {
            return lines.findFirst().map(String::strip).filter(MachineName::isName);
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> said(Network network) {
        try {
            return Optional.of(network.name()).filter(MachineName::isName);
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }
}
