package org.livex;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder can be taken in at a glance: what has grown beyond that is divided by feature. */
class FolderSizesTest {
    private static final int MOST = 65;

    /** The rules and what they share; may shrink, and not grow. */
    private static final Map<String, Integer> LARGER = Map.of("server/exercise/src/main/java/org/livex/exercise", 76);

    private static final Set<String> SOURCES = Set.of("java", "ts", "js", "mjs", "svelte", "css");
    private static final Set<String> MADE = Set.of("target", "node_modules", "dist");

    @Test
    void no_folder_has_more_than_65_source_files() throws IOException {
        Map<String, Long> found = sources(Path.of(".."));

        assertThat(found)
                .containsKeys(
                        "server/src/main/java/org/livex", "server/web/shared", "i18n/src/main/java/org/livex/i18n");
        assertThat(found)
                .allSatisfy((folder, files) ->
                        assertThat(files).as(folder).isLessThanOrEqualTo(LARGER.getOrDefault(folder, MOST)));
    }

    @Test
    void what_is_made_and_what_is_no_source_does_not_count(@TempDir Path root) throws IOException {
        for (String file :
                List.of("a/One.java", "a/two.svelte", "a/picture.png", "a/target/Three.java", "a/.git/four.ts")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.createFile(root.resolve(file));
        }

        assertThat(sources(root)).containsOnly(Map.entry("a", 2L));
    }

    private static Map<String, Long> sources(Path root) throws IOException {
        List<String> folders = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean hidden = name.startsWith(".") && !folder.equals(root);
                return hidden || MADE.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (SOURCES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    folders.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return folders.stream().collect(groupingBy(folder -> folder, TreeMap::new, counting()));
    }
}
