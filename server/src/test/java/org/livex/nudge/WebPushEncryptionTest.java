package org.livex.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebPushEncryptionTest {
    @Test
    void gives_what_appendix_a_of_rfc_8291_gives() {
        SubscriptionKeys receiver = SubscriptionKeys.read(
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                        "BTBZMqHH6r4Tts7J_aSIgg")
                .orElseThrow();
        byte[] senderPublic =
                bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        KeyPair sender = new KeyPair(
                P256.publicKey(senderPublic).orElseThrow(),
                P256.privateKey(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        byte[] message = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);
        byte[] encrypted = WebPushEncryption.encrypt(message, receiver, sender, bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(WebPushReceiver.base64(encrypted))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void the_receiver_reads_it_and_no_two_are_alike() throws Exception {
        WebPushReceiver receiver = new WebPushReceiver();
        byte[] message = "read".getBytes(StandardCharsets.UTF_8);
        byte[] one = WebPushEncryption.encrypt(message, receiver.subscriptionKeys());
        byte[] other = WebPushEncryption.encrypt(message, receiver.subscriptionKeys());
        assertThat(receiver.decrypt(one)).isEqualTo("read");
        assertThat(receiver.decrypt(other)).isEqualTo("read");
        assertThat(one).isNotEqualTo(other).hasSameSizeAs(other);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
