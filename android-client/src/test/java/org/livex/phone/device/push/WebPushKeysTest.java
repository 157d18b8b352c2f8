package org.livex.phone.device.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebPushKeysTest {
    /** Appendix A of RFC 8291: the receiver's private key, public key and secret. */
    private static final String KEYS = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
            + ".BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
            + ".BTBZMqHH6r4Tts7J_aSIgg";

    /** The same appendix: what was sent. */
    static final String MESSAGE = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void the_message_of_appendix_a_of_rfc_8291_is_read() {
        byte[] text = WebPushKeys.read(KEYS).orElseThrow().decrypt(message()).orElseThrow();

        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void what_is_written_reads_as_the_same_keys() {
        WebPushKeys keys = WebPushKeys.random();

        assertThat(WebPushKeys.read(keys.written()).orElseThrow().written()).isEqualTo(keys.written());
        assertThat(WebPushKeys.random().written()).isNotEqualTo(keys.written());
    }

    @Test
    void a_message_for_other_keys_is_not_read() {
        assertThat(WebPushKeys.random().decrypt(message())).isEmpty();
    }

    @Test
    void no_byte_can_be_changed_and_none_left_out() {
        WebPushKeys keys = WebPushKeys.read(KEYS).orElseThrow();
        for (int i = 0; i < message().length; i++) {
            byte[] changed = message();
            changed[i] ^= 1;
            byte[] cut = java.util.Arrays.copyOf(message(), i);

            assertThat(keys.decrypt(cut)).as("cut after " + i).isEmpty();
            // The size of a record says only how long a longer message would be cut.
            if (i < 16 || i > 19) {
                assertThat(keys.decrypt(changed)).as("changed at " + i).isEmpty();
            }
        }
    }

    @Test
    void keys_that_somebody_changed_are_no_keys() {
        for (String broken : new String[] {"", "..", "a.b.c", KEYS.replace("BCVx", "BCVy"), KEYS + ".", "ж.ж.ж"}) {
            assertThat(WebPushKeys.read(broken)).as(broken).isEmpty();
        }
    }

    private static byte[] message() {
        return Base64.getUrlDecoder().decode(MESSAGE);
    }
}
