package org.livex.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void what_is_utf_8_is_what_the_jdk_can_read_without_a_guess() {
        Random random = new Random(7);
        for (int n = 0; n < 200_000; n++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextBoolean() ? 0x80 + random.nextInt(0x80) : 1 + random.nextInt(0x7F));
            }
            assertThat(Utf8.isIn(bytes))
                    .as(() -> HexFormat.of().formatHex(bytes))
                    .isEqualTo(isReadable(bytes));
        }
    }

    @Test
    void a_zero_is_of_another_encoding() {
        assertThat(Utf8.isIn("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE))).isFalse();
    }

    @Test
    void the_last_character_of_each_length_is_one() {
        assertThat(Utf8.isIn("\u007F\u07FF\uFFFF\uDBFF\uDFFF\u0080\u0800\uD800\uDC00".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    private static boolean isReadable(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .hasRemaining();
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
