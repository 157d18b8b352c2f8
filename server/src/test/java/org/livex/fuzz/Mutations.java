package org.livex.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes as disks, networks, editors and attackers do: a few changes at once, each of another kind. */
public final class Mutations {
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_RANGE = 64;
    private static final int MOST_REPEATS = 400;
    private static final int LARGEST = 256 * 1024;

    /** What readers have stumbled over: numbers at the edge, signs that turn, half characters, other formats' beginnings. */
    private static final List<String> USUAL = List.of(
            "0",
            "-1",
            "1e400",
            "NaN",
            "Infinity",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999",
            "0x1p-1074",
            "null",
            "true",
            "{}",
            "[]",
            "[[[[[[[[",
            "{\"a\":",
            "\"",
            "\\",
            "\\ud83d",
            "\\u0000",
            "\0",
            "\uFEFF",
            "\u202E",
            "\u2066",
            "\u0301\u0301\u0301",
            "\uD83D\uDEA8",
            "İıſ",
            "٣٫٥",
            "<![CDATA[",
            "<!DOCTYPE x [<!ENTITY a 'b'>]>",
            "&a;",
            "-->",
            "../../etc/passwd",
            "C:\\con",
            "%00",
            "*a",
            "&a [*a, *a]",
            "!!java.net.URL",
            "=1+1",
            "\r\n",
            "\n\n",
            "24:00",
            "D999999999 99:99",
            "9999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "PT-1S",
            "90.0000001",
            "PK\u0003\u0004");

    private final Random random;
    private final List<String> words;

    public Mutations(Random random, List<String> words) {
        this.random = random;
        this.words = words;
    }

    /** One or several changes; {@code others} are what a piece may be taken from. */
    public byte[] of(byte[] sound, List<byte[]> others) {
        byte[] changed = sound;
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            changed = once(changed, others);
        }
        return changed.length > LARGEST ? Arrays.copyOf(changed, LARGEST) : changed;
    }

    /** One of the words that readers have stumbled over, or of those of the format. */
    public String word() {
        return !words.isEmpty() && random.nextBoolean()
                ? words.get(random.nextInt(words.size()))
                : USUAL.get(random.nextInt(USUAL.size()));
    }

    private byte[] once(byte[] bytes, List<byte[]> others) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(LONGEST_RANGE));
        byte[] none = new byte[0];
        byte[] word = word().getBytes(StandardCharsets.UTF_8);
        byte[] range = Arrays.copyOfRange(bytes, from, Math.max(from, to));
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes);
            case 1 -> joined(bytes, from, to, none, 1);
            case 2 -> joined(bytes, from, from, word, 1);
            case 3 -> joined(bytes, from, to, word, 1);
            case 4 -> joined(bytes, to, to, range, 1 + random.nextInt(3));
            case 5 -> joined(bytes, from, from, range, random.nextInt(MOST_REPEATS));
            case 6 -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, from) : flipped(bytes);
            case 7 -> joined(bytes, from, to, noise(1 + random.nextInt(8)), 1);
            case 8 -> joined(bytes, from, from, piece(others.get(random.nextInt(others.size()))), 1);
            default -> number(bytes, from, word);
        };
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length == 0) {
            return noise(1);
        }
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /** The next run of digits is another number. */
    private static byte[] number(byte[] bytes, int start, byte[] word) {
        int from = start;
        while (from < bytes.length && !isDigit(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && isDigit(bytes[to])) {
            to++;
        }
        return joined(bytes, from, to, word, 1);
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }

    private byte[] piece(byte[] other) {
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(4 * LONGEST_RANGE)));
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] instead, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + instead.length * times);
        all.write(bytes, 0, from);
        for (int i = 0; i < times; i++) {
            all.writeBytes(instead);
        }
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }
}
