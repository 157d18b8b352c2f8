package org.livex.start;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where this program lies, and beside it what was built with it. */
final class ProgramFolder {
    private ProgramFolder() {}

    /**
     * The folder that this program's classes or jar lie in. Classes that the JVM remembers from a start in another folder
     * have no place; such a JVM was given the jar alone.
     */
    static Path find() throws URISyntaxException {
        URL known = ProgramFolder.class.getProtectionDomain().getCodeSource().getLocation();
        Path place = known == null
                ? Path.of(System.getProperty("java.class.path")).toAbsolutePath()
                : Path.of(known.toURI());
        return Files.isDirectory(place) ? place : Objects.requireNonNull(place.getParent());
    }
}
