package org.livex.json;

/** What is UTF-8 (RFC 3629): each character in the shortest way, and none of the halves that UTF-16 makes of some. */
final class Utf8 {
    private static final int FIRST_OF_TWO = 0xC2;
    private static final int FIRST_OF_THREE = 0xE0;
    private static final int FIRST_OF_FOUR = 0xF0;
    private static final int BEYOND = 0xF5;
    private static final int HALVES = 0xED;
    private static final int LAST_PLANE = 0xF4;

    private Utf8() {}

    static boolean isIn(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int first = bytes[at] & 0xFF;
            // A zero is of no JSON, but of UTF-16, which a parser would take for what it is.
            if (first == 0) {
                return false;
            }
            if (first < 0x80) {
                at++;
                continue;
            }
            int length = length(first);
            if (length == 0 || at + length > bytes.length || !isSecond(first, bytes[at + 1] & 0xFF)) {
                return false;
            }
            for (int i = 2; i < length; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            at += length;
        }
        return true;
    }

    static boolean beginsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** Whether somewhere it says {@code \}{@code ud8} or beyond. */
    static boolean mayEscapeHalves(byte[] json) {
        for (int i = 0; i + 3 < json.length; i++) {
            if (json[i] == '\\' && json[i + 1] == 'u' && (json[i + 2] | 0x20) == 'd' && json[i + 3] >= '8') {
                return true;
            }
        }
        return false;
    }

    private static int length(int first) {
        if (first < FIRST_OF_TWO || first >= BEYOND) {
            return 0;
        }
        return first < FIRST_OF_THREE ? 2 : first < FIRST_OF_FOUR ? 3 : 4;
    }

    private static boolean isSecond(int first, int second) {
        return switch (first) {
            case FIRST_OF_THREE -> second >= 0xA0 && second <= 0xBF;
            case HALVES -> second >= 0x80 && second <= 0x9F;
            case FIRST_OF_FOUR -> second >= 0x90 && second <= 0xBF;
            case LAST_PLANE -> second >= 0x80 && second <= 0x8F;
            default -> second >= 0x80 && second <= 0xBF;
        };
    }
}
