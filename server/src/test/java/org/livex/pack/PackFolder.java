package org.livex.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack to be changed by tests: files by path. Every change is a new pack. */
record PackFolder(SortedMap<String, byte[]> files) {
    private static final Path SMALL = Path.of("src/test/resources/packs/small");

    /** Two injects, four people, every kind of file, no finding. */
    static PackFolder small() {
        return of(SMALL);
    }

    static PackFolder of(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFolder(files);
    }

    static PackFolder of(Map<String, String> texts) {
        PackFolder folder = new PackFolder(new TreeMap<>());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            folder = folder.with(text.getKey(), text.getValue());
        }
        return folder;
    }

    PackFolder with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    PackFolder with(String path, byte[] bytes) {
        SortedMap<String, byte[]> more = new TreeMap<>(files);
        more.put(path, bytes);
        return new PackFolder(more);
    }

    PackFolder without(String path) {
        SortedMap<String, byte[]> fewer = new TreeMap<>(files);
        if (fewer.remove(path) == null) {
            throw new AssertionError("no " + path);
        }
        return new PackFolder(fewer);
    }

    /** Replaces the first occurrence, which must be there. */
    PackFolder replacing(String path, String old, String by) {
        String text = text(path);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new AssertionError("no “" + old + "” in " + path);
        }
        return with(path, text.substring(0, at) + by + text.substring(at + old.length()));
    }

    String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new AssertionError("no " + path);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    PackResult read() throws IOException {
        return PackReader.readZip(zip());
    }

    byte[] zip() throws IOException {
        return zip("");
    }

    byte[] zip(String outerFolder) throws IOException {
        return zip(outerFolder, ZipEntry.DEFLATED);
    }

    byte[] storedZip() throws IOException {
        return zip("", ZipEntry.STORED);
    }

    private byte[] zip(String outerFolder, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 checksum = new CRC32();
                checksum.update(file.getValue());
                ZipEntry entry = new ZipEntry(outerFolder + file.getKey());
                entry.setMethod(method);
                entry.setSize(file.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }
}
