package org.livex.standby;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In a data folder that took over: from whom, up to when all of it is there, whether the journal says so yet and whether the server
 * before knows. {@code proof} is that of its term, {@code laptop} what this one is called. {@code ahead} is how far its clock was ahead of
 * the time that the server before went by; null: not known.
 */
public record TakenOver(
        String address,
        String secret,
        String proof,
        Instant upTo,
        @Nullable String laptop,
        @Nullable Duration ahead,
        boolean noted,
        boolean told) {
    private static final String FILE = "taken-over";

    public static Optional<TakenOver> in(Path data) throws IOException {
        return KeptFile.read(data, FILE, TakenOver.class);
    }

    /** What this laptop is called. */
    public String laptopOrUnknown() {
        return Objects.requireNonNullElse(laptop, "unknown");
    }

    /** That the journal says so. */
    public void noted(Path data) throws IOException {
        new TakenOver(
                        address,
                        secret,
                        proof,
                        upTo,
                        laptop,
                        ahead,
                        true,
                        in(data).map(TakenOver::told).orElse(told))
                .keep(data);
    }

    /** That the server before knows. */
    public void told(Path data) throws IOException {
        new TakenOver(
                        address,
                        secret,
                        proof,
                        upTo,
                        laptop,
                        ahead,
                        in(data).map(TakenOver::noted).orElse(noted),
                        true)
                .keep(data);
    }

    void keep(Path data) throws IOException {
        KeptFile.write(data, FILE, this);
    }

    /** Says nothing of its secret. */
    @Override
    public String toString() {
        return "TakenOver[" + address + "]";
    }
}
