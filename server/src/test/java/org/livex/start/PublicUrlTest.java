package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @Test
    void what_phones_lack_at_an_address_without_encryption_is_one_sentence() {
        assertThat(PublicUrl.lack(URI.create("http://livex.example.org:8080")))
                .hasValue("--public-url http://livex.example.org:8080 is not encrypted: browsers on phones then give no"
                        + " microphone, no camera, no position and no notices, and the page does not open without a"
                        + " network; give phones an address that begins with https://.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://livex.example.org", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80"})
    void at_these_a_browser_lacks_nothing(String url) {
        assertThat(PublicUrl.lack(URI.create(url))).isEmpty();
    }
}
