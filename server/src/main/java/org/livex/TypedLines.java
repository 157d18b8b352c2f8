package org.livex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What somebody types at a terminal, line by line. Whoever has no terminal, such as a service, types nothing and is waited for as long. */
final class TypedLines {
    /** In the place of a line that nobody will type. */
    private static final String END = "\u0004";

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    static TypedLines of(InputStream in) {
        TypedLines typed = new TypedLines();
        Thread.ofPlatform().daemon().name("typed").start(() -> typed.read(in));
        return typed;
    }

    private void read(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException _) {
            // Nobody types any more.
        }
        lines.add(END);
    }

    /** The next line, where one is typed within that time. */
    Optional<String> within(long millis) {
        try {
            return Optional.ofNullable(lines.poll(millis, TimeUnit.MILLISECONDS))
                    .filter(line -> !line.equals(END));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while somebody might have typed", e);
        }
    }

    /** The next line; empty where nobody can type any more. */
    Optional<String> next() {
        try {
            return Optional.of(lines.take()).filter(line -> !line.equals(END));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
