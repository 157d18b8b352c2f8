package org.livex.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.livex.exercise.words.ids.Id;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

/** The scenario packs that lie on the server: each a folder or a zip in one of these folders. */
public final class PackShelf {
    private static final String ZIP = ".zip";

    private final Vertx vertx;
    private final List<Path> folders;

    public PackShelf(Vertx vertx, List<Path> folders) {
        this.vertx = vertx;
        this.folders = List.copyOf(folders);
    }

    public Future<List<String>> names() {
        return vertx.executeBlocking(() -> {
            List<String> names = new ArrayList<>();
            for (Path folder : folders) {
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> inside = Files.list(folder)) {
                        inside.filter(PackShelf::isPack).map(PackShelf::name).forEach(names::add);
                    }
                }
            }
            return names.stream().distinct().sorted().toList();
        });
    }

    /** Empty where no pack has that name. */
    public Future<Optional<PackResult>> read(String name) {
        return vertx.executeBlocking(() -> {
            Optional<Path> pack = find(name);
            return pack.isPresent() ? Optional.of(PackReader.read(pack.get())) : Optional.empty();
        });
    }

    /** What an example of it that has been played adds to what simulated people do; empty where it says nothing of that, as a zip. */
    public Future<Optional<byte[]>> script(String name) {
        return vertx.executeBlocking(() -> {
            Optional<Path> script =
                    find(name).map(pack -> pack.resolve(PackReader.SCRIPT)).filter(Files::isRegularFile);
            return script.isPresent() ? Optional.of(Files.readAllBytes(script.get())) : Optional.empty();
        });
    }

    /** By the names on the shelf only: a name is never made part of a path. */
    private Optional<Path> find(String name) throws IOException {
        if (!Id.isWellFormed(name)) {
            return Optional.empty();
        }
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    Optional<Path> found = inside.filter(PackShelf::isPack)
                            .filter(path -> name(path).equals(name))
                            .findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPack(Path path) {
        boolean isFolder = Files.isDirectory(path) && Files.isRegularFile(path.resolve("pack.yaml"));
        return (isFolder || path.toString().endsWith(ZIP)) && Id.isWellFormed(name(path));
    }

    private static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        return file.endsWith(ZIP) ? file.substring(0, file.length() - ZIP.length()) : file;
    }
}
