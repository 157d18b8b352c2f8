package org.livex.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an age file that a passphrase opens, and the key that it holds. Many files may have the same lock: a nonce gives
 * each a key of its own.
 */
final class Lock {
    private static final String VERSION = "age-encryption.org/v1";
    private static final String SALTED_WITH = VERSION + "/scrypt";
    private static final int HIGHEST_COST = 18;
    private static final int KEY_BYTES = 16;
    private static final int SALT_BYTES = 16;
    private static final int LINES = 4;
    private static final int LONGEST_HEAD = 200;
    private static final Pattern HEAD = Pattern.compile("(" + Pattern.quote(VERSION)
            + "\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n([A-Za-z0-9+/]{43})\n---) ([A-Za-z0-9+/]{43})\n");

    private final String head;
    private final byte[] fileKey;

    private Lock(String head, byte[] fileKey) {
        this.head = head;
        this.fileKey = fileKey;
    }

    /** Takes 2<sup>cost</sup> kilobytes for a moment. */
    static Lock make(String passphrase, int cost, SecureRandom random) {
        byte[] fileKey = chance(random, KEY_BYTES);
        byte[] salt = chance(random, SALT_BYTES);
        byte[] wrapped = ChunkCipher.sealed(
                wrappingKey(passphrase, salt, cost), ChunkCipher.nonce(0, false), fileKey, fileKey.length);
        String signed = VERSION + "\n-> scrypt " + base64(salt) + " " + cost + "\n" + base64(wrapped) + "\n---";
        return new Lock(signed + " " + base64(mac(fileKey, signed)) + "\n", fileKey);
    }

    static Lock open(String head, String passphrase) throws BackupProblem {
        Matcher parts = HEAD.matcher(head);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > HIGHEST_COST) {
            throw BackupProblem.notOne();
        }
        byte[] wrapping = wrappingKey(passphrase, bytes(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] fileKey = ChunkCipher.opened(wrapping, ChunkCipher.nonce(0, false), bytes(parts.group(4)))
                .orElseThrow(BackupProblem::wrongPassphrase);
        if (fileKey.length != KEY_BYTES
                || !MessageDigest.isEqual(mac(fileKey, parts.group(1)), bytes(parts.group(5)))) {
            throw BackupProblem.notOne();
        }
        return new Lock(head, fileKey);
    }

    /** The head of the file that begins here, and not a byte more. */
    static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int lines = 0;
        while (lines < LINES) {
            int next = in.read();
            if (next < 0 || head.size() == LONGEST_HEAD) {
                throw BackupProblem.notOne();
            }
            head.write(next);
            lines += next == '\n' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    String head() {
        return head;
    }

    byte[] keyOf(byte[] nonce) {
        return Sha256.derived(fileKey, nonce, "payload");
    }

    static byte[] chance(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] wrappingKey(String passphrase, byte[] salt, int cost) {
        byte[] label = SALTED_WITH.getBytes(StandardCharsets.US_ASCII);
        byte[] salted = new byte[label.length + salt.length];
        System.arraycopy(label, 0, salted, 0, label.length);
        System.arraycopy(salt, 0, salted, label.length, salt.length);
        return Scrypt.key(passphrase.getBytes(StandardCharsets.UTF_8), salted, cost, Sha256.BYTES);
    }

    private static byte[] mac(byte[] fileKey, String signed) {
        byte[] key = Sha256.derived(fileKey, new byte[0], "header");
        return Sha256.hmac(key, signed.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Of several texts for the same bytes one alone is taken, so that no letter can be changed unseen. */
    private static byte[] bytes(String base64) throws BackupProblem {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!base64(bytes).equals(base64)) {
            throw BackupProblem.notOne();
        }
        return bytes;
    }
}
