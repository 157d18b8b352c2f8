package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({
        "http://livex.example.org:8080, 8080",
        "http://192.0.2.2:8080/, 8080",
        "http://livex.example.org, 80",
    })
    void an_address_that_leads_to_itself_is_refused(String url, int httpPort) {
        assertThat(PublicUrl.fault(URI.create(url), httpPort, Optional.of(8443)))
                .hasValue("must begin with https:// and name port 8443, since port " + httpPort
                        + " only leads other machines to this address");
        assertThat(PublicUrl.fault(URI.create(url), httpPort, Optional.empty())).isEmpty();
        assertThat(PublicUrl.fault(URI.create(url), 7000, Optional.of(8443))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080"})
    void on_this_machine_the_port_answers(String url) {
        assertThat(PublicUrl.fault(URI.create(url), 8080, Optional.of(8443))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ливекс.рф:8443/, https://xn--b1aghkb4b.xn--p1ai:8443/",
        "https://ливекс.рф, https://xn--b1aghkb4b.xn--p1ai",
        "https://livex.example.org:8443, https://livex.example.org:8443",
        "https://[2001:db8::1]:8443, https://[2001:db8::1]:8443",
        "https://лив екс.рф, https://лив екс.рф",
    })
    void a_name_in_other_letters_is_that_which_phones_ask_for(String typed, String url) {
        assertThat(PublicUrl.ofPhones(typed)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://livex.example.org", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80"})
    void at_these_a_browser_lacks_nothing(String url) {
        assertThat(PublicUrl.lack(URI.create(url))).isEmpty();
    }
}
