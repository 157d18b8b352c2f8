package org.livex.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VapidKeyTest {
    /** Section 2.4 of RFC 8292. */
    private static final String RFC_SIGNED =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3Njgs"
                    + "InN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0";

    private static final String RFC_EXAMPLE = "vapid t=" + RFC_SIGNED
            + ".i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA,"
            + " k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

    private final VapidKey key = VapidKey.random();
    private final String header = key.authorization(
            URI.create("https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"),
            "mailto:push@example.com",
            Instant.ofEpochSecond(1453523768));

    @Test
    void signs_the_same_words_as_the_example_of_rfc_8292() {
        assertThat(header).startsWith("vapid t=" + RFC_SIGNED + ".").endsWith(", k=" + key.publicKey());
    }

    @Test
    void signatures_verify_as_the_example_of_rfc_8292_does() throws Exception {
        assertThat(verifies(RFC_EXAMPLE)).isTrue();
        assertThat(verifies(header)).isTrue();
        assertThat(verifies(header.replace(RFC_SIGNED, RFC_SIGNED.replace("Z", "Y"))))
                .isFalse();
    }

    @Test
    void is_the_same_after_it_was_kept() {
        assertThat(VapidKey.read(key.written()).publicKey()).isEqualTo(key.publicKey());
        assertThat(key.written()).hasSize(97);
    }

    @Test
    void names_the_service_with_its_port() {
        assertThat(VapidKey.origin(URI.create("https://push.example:8443/a?b"))).isEqualTo("https://push.example:8443");
    }

    private static boolean verifies(String header) throws Exception {
        Matcher parts =
                Pattern.compile("vapid t=([^.]+\\.[^.]+)\\.([^,]+), k=(.+)").matcher(header);
        assertThat(parts.matches()).isTrue();
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(
                P256.publicKey(Base64.getUrlDecoder().decode(parts.group(3))).orElseThrow());
        signature.update(parts.group(1).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts.group(2)));
    }
}
