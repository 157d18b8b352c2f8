package org.livex.pack.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.PackLimits;
import org.livex.pack.yaml.SourcePosition;

/**
 * The files of a pack, whether folder or zip, by their path beside {@code pack.yaml}. Number and sizes are within
 * {@link PackLimits}; content is read when it is asked for and not kept.
 */
public final class PackFiles {
    public static final String PACK_YAML = "pack.yaml";

    private interface Content {
        byte[] read() throws IOException, UnreadablePack;
    }

    private record PackFile(long size, Content content) {}

    private final SortedMap<String, PackFile> files;
    private long text;

    private PackFiles(SortedMap<String, PackFile> files) {
        this.files = files;
    }

    public static PackFiles ofFolder(Path folder) throws IOException, UnreadablePack {
        SortedMap<String, PackFile> files = new TreeMap<>();
        FolderWalk walk = new FolderWalk(folder, files);
        Files.walkFileTree(folder, walk);
        if (walk.refused != null) {
            throw walk.refused;
        }
        return new PackFiles(files);
    }

    /** The bytes must stay as they are for as long as the files are read. */
    public static PackFiles ofZip(ByteBuffer bytes) throws UnreadablePack {
        ZipArchive zip = ZipArchive.open(bytes);
        SortedMap<String, PackFile> files = new TreeMap<>();
        zip.entries().forEach((path, entry) -> {
            if (!PackPaths.isLitter(path)) {
                files.put(path, new PackFile(entry.size(), () -> zip.read(entry)));
            }
        });
        return new PackFiles(withoutOuterFolder(files));
    }

    boolean contains(String path) {
        return files.containsKey(path);
    }

    /** In order. */
    public Set<String> paths() {
        return files.keySet();
    }

    /** In order. */
    public List<String> startingWith(String prefix) {
        return List.copyOf(files.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    }

    /** A text without a byte order mark; null after a finding. The file must be there. */
    @Nullable public String text(String path, Findings findings) throws IOException {
        PackFile file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no such file in the pack");
        }
        if (file.size > PackLimits.MOST_TEXT_BYTES) {
            findings.report(
                    FindingCode.FILE_TOO_LARGE,
                    SourcePosition.of(path),
                    Map.of("limit", PackLimits.MOST_TEXT_BYTES / (1024 * 1024)));
            return null;
        }
        text += file.size;
        if (text > PackLimits.MOST_TEXT_IN_ALL) {
            findings.report(
                    FindingCode.PACK_TOO_LARGE,
                    SourcePosition.of(path),
                    Map.of("limit", PackLimits.MOST_TEXT_IN_ALL / (1024 * 1024)));
            return null;
        }
        try {
            String read = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.content.read()))
                    .toString();
            return read.startsWith("\uFEFF") ? read.substring(1) : read;
        } catch (CharacterCodingException notUtf8) {
            findings.report(FindingCode.NOT_UTF_8, SourcePosition.of(path));
            return null;
        } catch (UnreadablePack damaged) {
            findings.report(damaged.finding());
            return null;
        }
    }

    /** Null after a finding. The file must be there. */
    public byte @Nullable [] bytes(String path, long most, Findings findings) throws IOException {
        PackFile file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no such file in the pack");
        }
        if (file.size > most) {
            findings.report(FindingCode.FILE_TOO_LARGE, SourcePosition.of(path), Map.of("limit", most / (1024 * 1024)));
            return null;
        }
        try {
            return file.content.read();
        } catch (UnreadablePack damaged) {
            findings.report(damaged.finding());
            return null;
        }
    }

    /** For later. The file must be there. */
    PackedFile.Content content(String path) {
        PackFile file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no such file in the pack");
        }
        return () -> {
            try {
                return file.content.read();
            } catch (UnreadablePack damaged) {
                throw new IOException(path + " is damaged", damaged);
            }
        };
    }

    /** Most tools zip the folder itself and not what is in it. */
    private static SortedMap<String, PackFile> withoutOuterFolder(SortedMap<String, PackFile> files) {
        if (files.isEmpty() || files.containsKey(PACK_YAML)) {
            return files;
        }
        String first = files.firstKey();
        String outer = first.substring(0, first.indexOf('/') + 1);
        if (outer.isEmpty() || !files.keySet().stream().allMatch(path -> path.startsWith(outer))) {
            return files;
        }
        SortedMap<String, PackFile> inner = new TreeMap<>();
        files.forEach((path, file) -> inner.put(path.substring(outer.length()), file));
        return inner;
    }

    private static final class FolderWalk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final SortedMap<String, PackFile> files;
        private long bytes;
        private @Nullable UnreadablePack refused;

        FolderWalk(Path folder, SortedMap<String, PackFile> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && PackPaths.isLitter(pathOf(dir))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = pathOf(file);
            if (PackPaths.isLitter(path)) {
                return FileVisitResult.CONTINUE;
            }
            bytes += attributes.size();
            if (!attributes.isRegularFile()) {
                return refuse(new UnreadablePack(FindingCode.NOT_A_REGULAR_FILE, path));
            }
            if (files.size() == PackLimits.MOST_FILES) {
                return refuse(
                        new UnreadablePack(FindingCode.TOO_MANY_FILES, "", Map.of("limit", PackLimits.MOST_FILES)));
            }
            if (bytes > PackLimits.MOST_BYTES) {
                return refuse(new UnreadablePack(
                        FindingCode.PACK_TOO_LARGE, "", Map.of("limit", PackLimits.MOST_BYTES / (1024 * 1024))));
            }
            files.put(path, new PackFile(attributes.size(), () -> Files.readAllBytes(file)));
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult refuse(UnreadablePack because) {
            refused = because;
            return FileVisitResult.TERMINATE;
        }

        private String pathOf(Path file) {
            return folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
