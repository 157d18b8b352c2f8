package org.livex.backup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * RFC 7914 with a block size of 8 and no parallelism: a key from a passphrase, so that each guess costs memory and time. A
 * cost of 2<sup>n</sup> takes 2<sup>n</sup> kilobytes.
 */
final class Scrypt {
    private static final int BLOCK_SIZE = 8;
    private static final int WORDS_OF_SALSA = 16;
    private static final int WORDS = 2 * BLOCK_SIZE * WORDS_OF_SALSA;
    private static final int DOUBLE_ROUNDS = 4;

    private Scrypt() {}

    static byte[] key(byte[] passphrase, byte[] salt, int logarithmOfCost, int length) {
        byte[] spread = pbkdf2(passphrase, salt, WORDS * Integer.BYTES);
        int[] block = new int[WORDS];
        littleEndian(spread).asIntBuffer().get(block);
        int[] mixed = mixed(block, 1 << logarithmOfCost);
        byte[] bytes = new byte[WORDS * Integer.BYTES];
        littleEndian(bytes).asIntBuffer().put(mixed);
        return pbkdf2(passphrase, bytes, length);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** With one round, as scrypt wants it. */
    private static byte[] pbkdf2(byte[] passphrase, byte[] salt, int length) {
        ByteBuffer key = ByteBuffer.allocate((length + Sha256.BYTES - 1) / Sha256.BYTES * Sha256.BYTES);
        for (int number = 1; key.hasRemaining(); number++) {
            byte[] counted = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
            key.put(Sha256.hmac(passphrase, salt, counted));
        }
        return Arrays.copyOf(key.array(), length);
    }

    private static int[] mixed(int[] start, int cost) {
        int[][] rows = new int[cost][];
        int[] block = start;
        for (int i = 0; i < cost; i++) {
            rows[i] = block;
            block = shuffled(block);
        }
        for (int i = 0; i < cost; i++) {
            int chosen = block[WORDS - WORDS_OF_SALSA] & (cost - 1);
            block = shuffled(xor(block, rows[chosen]));
        }
        return block;
    }

    private static int[] xor(int[] one, int[] other) {
        int[] both = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            both[i] = one[i] ^ other[i];
        }
        return both;
    }

    /** The even parts first, then the odd ones. */
    private static int[] shuffled(int[] block) {
        int[] shuffled = new int[WORDS];
        int[] part = Arrays.copyOfRange(block, WORDS - WORDS_OF_SALSA, WORDS);
        for (int i = 0; i < 2 * BLOCK_SIZE; i++) {
            for (int word = 0; word < WORDS_OF_SALSA; word++) {
                part[word] ^= block[i * WORDS_OF_SALSA + word];
            }
            salsa(part);
            int place = i % 2 == 0 ? i / 2 : BLOCK_SIZE + i / 2;
            System.arraycopy(part, 0, shuffled, place * WORDS_OF_SALSA, WORDS_OF_SALSA);
        }
        return shuffled;
    }

    /** Salsa20/8. */
    private static void salsa(int[] part) {
        int[] x = part.clone();
        for (int round = 0; round < DOUBLE_ROUNDS; round++) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        for (int word = 0; word < WORDS_OF_SALSA; word++) {
            part[word] += x[word];
        }
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }
}
