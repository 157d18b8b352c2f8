package org.livex.web;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The Android app that this server offers, as one file in memory.
 *
 * @param sha256 of the file, in hexadecimal
 * @param signedBy SHA-256 of the certificate that it names as its signer's, in hexadecimal; phones check the signature
 */
public record AppPackage(Buffer bytes, String version, String sha256, String signedBy) {
    private static final long LARGEST = 32L * 1024 * 1024;

    /** Written by the app's build. */
    private static final String VERSION = "assets/version.txt";

    /**
     * Blocks.
     *
     * @throws IOException if there is no such file, or it is no signed package of the app
     */
    public static AppPackage read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is too large");
        }
        byte[] bytes = Files.readAllBytes(file);
        return new AppPackage(
                Buffer.buffer(bytes), version(file), sha256(bytes), sha256(AppSignature.certificate(bytes)));
    }

    private static String version(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(VERSION);
            if (entry == null) {
                throw new IOException("it is not the app");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
