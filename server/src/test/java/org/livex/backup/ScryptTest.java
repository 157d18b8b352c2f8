package org.livex.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ScryptTest {
    /** RFC 7914, section 12, the third of its vectors: the one with our block size and parallelism. */
    @Test
    void it_makes_the_key_that_the_rfc_says() {
        byte[] key = Scrypt.key(ascii("pleaseletmein"), ascii("SodiumChloride"), 14, 64);

        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
    }

    @Test
    void a_key_is_as_long_as_is_asked_for() {
        assertThat(Scrypt.key(ascii("pleaseletmein"), ascii("SodiumChloride"), 4, 33))
                .hasSize(33)
                .startsWith(Scrypt.key(ascii("pleaseletmein"), ascii("SodiumChloride"), 4, 32));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
