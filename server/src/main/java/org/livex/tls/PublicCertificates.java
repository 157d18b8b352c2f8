package org.livex.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps the public certificates of this installation in the folder of its keys, a file for each name. */
public record PublicCertificates(Path folder) {
    private static final Pattern FILE = Pattern.compile("public-([a-z0-9.-]+)\\.p12");

    /** All that can be read, and a sentence for each that cannot: one that is damaged is no reason not to start. */
    public record Found(List<PublicCertificate> certificates, List<String> problems) {
        public Found {
            certificates = List.copyOf(certificates);
            problems = List.copyOf(problems);
        }
    }

    /** Blocks. */
    public Found read() {
        List<PublicCertificate> certificates = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        new TreeMap<>(files()).forEach((name, file) -> {
            try {
                certificates.add(PublicCertificate.in(file, name));
            } catch (CertificateProblem problem) {
                problems.add(problem.getMessage() + ".");
            }
        });
        return new Found(certificates, problems);
    }

    /** What tells that another certificate was put there. Blocks. */
    public List<String> stamp() {
        List<String> stamp = new ArrayList<>();
        new TreeMap<>(files()).forEach((name, file) -> {
            try {
                stamp.add(name + " " + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS) + " "
                        + Files.size(file));
            } catch (IOException gone) {
                stamp.add(name);
            }
        });
        return stamp;
    }

    /** Whole or not at all: the one that was there stays until then. Blocks. */
    public void keep(PublicCertificate certificate) throws IOException {
        keep("public-" + certificate.name() + ".p12", certificate.encoded());
    }

    /** Only the owner reads it. Blocks. */
    public void keep(String file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        Path next = folder.resolve(file + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next);
        restrict(next, "rw-------");
        Files.write(next, content);
        Files.move(next, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Map<String, Path> files() {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> {
                Matcher named = FILE.matcher(file.getFileName().toString());
                if (named.matches()) {
                    files.put(named.group(1), file);
                }
            });
        } catch (IOException e) {
            throw new CertificateProblem("The folder " + folder + " cannot be read: let this user read it", e);
        }
        return files;
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
