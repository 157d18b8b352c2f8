package org.livex.standby;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In the data folder of a server: where the second laptop may be found that followed it, should that have taken over. {@code from} is
 * the address that it was heard from last; {@code here} the one at which it reached this server, which it may have by then;
 * {@code doors} are where it serves, such as {@code https:8443}.
 */
record HeardFrom(String from, String here, List<String> doors) {
    private static final String FILE = "heard-from";

    static Optional<HeardFrom> in(Path data) throws IOException {
        return KeptFile.read(data, FILE, HeardFrom.class);
    }

    void keep(Path data) throws IOException {
        KeptFile.write(data, FILE, this);
    }

    /** Whole addresses; a door that makes none is left out. */
    List<URI> addresses() {
        return Stream.of(from, here)
                .distinct()
                .flatMap(host -> doors.stream().flatMap(door -> address(host, door).stream()))
                .toList();
    }

    private static Optional<URI> address(String host, String door) {
        String[] parts = door.split(":", 2);
        boolean isDoor = parts.length == 2 && parts[0].matches("https?") && parts[1].matches("[1-9]\\d{0,4}");
        String whole = host.replaceFirst("%.*", "");
        try {
            return isDoor && !whole.isEmpty()
                    ? Optional.of(URI.create(
                            parts[0] + "://" + (whole.contains(":") ? "[" + whole + "]" : whole) + ":" + parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
