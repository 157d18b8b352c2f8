package org.livex.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a data folder goes into a backup. Not the ballot boxes of anonymous surveys that are open: two copies of one would tell
 * what came between them.
 */
record DataFolder(Path folder) {
    static final String DATABASE = "livex.db";
    static final String TOLD = DATABASE + "-told";
    private static final String MEDIA = "media";
    private static final String BALLOTS = "ballots";
    private static final List<String> SMALL = List.of("tls", "records");

    Path database() {
        return folder.resolve(DATABASE);
    }

    /** Certificates and the like, by their paths in the folder. */
    List<String> smallFiles() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String name : SMALL) {
            paths.addAll(filesBelow(name));
        }
        return paths;
    }

    /** Also what has not arrived whole. */
    List<String> media() throws IOException {
        return filesBelow(MEDIA);
    }

    /** Whether all of an attachment has arrived. Reads it. */
    boolean isWhole(String media) throws IOException {
        return AttachmentShelf.isOf(media, sha256(folder.resolve(media)));
    }

    int ballotBoxes() throws IOException {
        return filesBelow(BALLOTS).size();
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With a slash on every system; what is just being written, or replaced, is none of it. */
    private List<String> filesBelow(String name) throws IOException {
        Path below = folder.resolve(name);
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.endsWith(".next"))
                    .sorted()
                    .toList();
        }
    }
}
