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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder, and a file, can be taken in at a glance: what has grown beyond that is divided by feature. */
class FolderSizesTest {
    private static final int MOST = 65;

    /** The rules and what they share; may shrink, and not grow. */
    private static final Map<String, Integer> LARGER = Map.of("server/exercise/src/main/java/org/livex/exercise", 76);

    private static final int MOST_LINES = 350;

    /** Each may shrink, and not grow. */
    private static final Map<String, Integer> LONGER = Map.of();

    private static final Set<String> WRITTEN = Set.of("java", "ts", "svelte");
    private static final String DRAWN = "/generated.ts";
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

    @Test
    void no_source_that_somebody_wrote_has_more_than_350_lines() throws IOException {
        Map<String, Long> found = lines(Path.of(".."));

        assertThat(found)
                .containsKeys(
                        "server/src/main/java/org/livex/Main.java",
                        "server/web/phone/model/participation.svelte.ts",
                        "server/web/console/detail/InjectEditor.svelte",
                        "android-client/src/main/java/org/livex/phone/screen/MainActivity.java");
        assertThat(found)
                .allSatisfy((file, lines) ->
                        assertThat(lines).as(file).isLessThanOrEqualTo(LONGER.getOrDefault(file, MOST_LINES)));
    }

    @Test
    void lines_are_counted_of_what_somebody_wrote_in_a_language_of_ours(@TempDir Path root) throws IOException {
        for (String file :
                List.of("One.java", "two.svelte", "protocol/generated.ts", "three.css", "target/Four.java")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "a\nb\n");
        }

        assertThat(lines(root)).containsOnly(Map.entry("One.java", 2L), Map.entry("two.svelte", 2L));
    }

    private static Map<String, Long> sources(Path root) throws IOException {
        return files(root, SOURCES).stream()
                .collect(groupingBy(
                        file -> file.substring(0, Math.max(0, file.lastIndexOf('/'))), TreeMap::new, counting()));
    }

    private static Map<String, Long> lines(Path root) throws IOException {
        Map<String, Long> found = new TreeMap<>();
        for (String file : files(root, WRITTEN)) {
            if (!file.endsWith(DRAWN)) {
                try (Stream<String> lines = Files.lines(root.resolve(file))) {
                    found.put(file, lines.count());
                }
            }
        }
        return found;
    }

    private static List<String> files(Path root, Set<String> endings) throws IOException {
        List<String> files = new ArrayList<>();
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
                if (endings.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    files.add(root.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
