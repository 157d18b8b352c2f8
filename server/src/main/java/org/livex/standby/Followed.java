package org.livex.standby;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In a data folder that follows another server: which one, with what secret. {@code upTo} is when all that the first server had was
 * here last, by that one's clock; null: never yet. {@code ahead} is how far this laptop's clock is ahead of that one's; null: not known.
 */
record Followed(
        String address,
        String secret,
        @Nullable Instant upTo,
        @Nullable Duration ahead) {
    private static final String FILE = "follows";

    static Optional<Followed> in(Path data) throws IOException {
        return KeptFile.read(data, FILE, Followed.class);
    }

    void keep(Path data) throws IOException {
        KeptFile.write(data, FILE, this);
    }

    static void remove(Path data) throws IOException {
        KeptFile.remove(data, FILE);
    }

    Followed upTo(Instant all, @Nullable Duration ahead) {
        return new Followed(address, secret, all, ahead);
    }

    /** Says nothing of its secret. */
    @Override
    public String toString() {
        return "Followed[" + address + "]";
    }
}
