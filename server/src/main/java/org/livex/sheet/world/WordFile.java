package org.livex.sheet.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the lists that lie beside these classes: one thing a line, and lines that begin with # are for those who write them. */
final class WordFile {
    private WordFile() {}

    static Stream<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
