package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinLinkTest {
    private static final String CA = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_";

    @Test
    void a_printed_link_names_server_code_and_authority() {
        assertThat(JoinLink.read("https://192.168.1.20:8443/j/ABCD-EFGH#ca=" + CA))
                .isEqualTo(new JoinLink("https://192.168.1.20:8443", "ABCD-EFGH", CA));
        assertThat(JoinLink.read(" HTTPS://Livex.Example.org/j/abcd-efgh\n"))
                .isEqualTo(new JoinLink("https://livex.example.org", "ABCD-EFGH", null));
    }

    @Test
    void a_link_of_the_web_page_opens_the_app() {
        assertThat(JoinLink.read("livex://join?server=https%3A%2F%2Fhost.local%3A8443&code=ABCD-EFGH&ca=" + CA))
                .isEqualTo(new JoinLink("https://host.local:8443", "ABCD-EFGH", CA));
        assertThat(JoinLink.read("livex://join?code=ABCDEFGH&server=https://[fe80::1]:8443/&later=x"))
                .isEqualTo(new JoinLink("https://[fe80::1]:8443", "ABCD-EFGH", null));
    }

    @Test
    void a_person_types_server_and_code_as_they_like() {
        JoinLink expected = new JoinLink("https://192.168.1.20:8443", "ABCD-EFGH", null);
        assertThat(JoinLink.typed(" 192.168.1.20:8443 ", "abcd efgh")).isEqualTo(expected);
        assertThat(JoinLink.typed("https://192.168.1.20:8443/", "ABCDEFGH")).isEqualTo(expected);
        assertThat(JoinLink.typed("", "https://192.168.1.20:8443/j/ABCD-EFGH")).isEqualTo(expected);
        assertThat(JoinLink.typed("livex.example.org", "")).isNull();
        assertThat(JoinLink.typed("", "ABCD-EFGH")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABCD-EFGH",
                "http://192.168.1.20:8080/j/ABCD-EFGH",
                "https://user:secret@host/j/ABCD-EFGH",
                "https://good.example@evil.example/j/ABCD-EFGH",
                "https://host/j/ABCD-EFGH?server=https://evil.example",
                "https://host/j/ABCD-EFG0",
                "https://host/j/ABCD-EFGH-JKLM",
                "https://host/x/j/ABCD-EFGH",
                "https://host/j/../../api",
                "https://host:0/j/ABCD-EFGH",
                "https://host:99999/j/ABCD-EFGH",
                "https:///j/ABCD-EFGH",
                "https://host/j/ABCD-EFGH#ca=short",
                "https://host/j/ABCD-EFGH#ca=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_&ca=0",
                "https://host\\@evil.example/j/ABCD-EFGH",
                "javascript:alert(1)//j/ABCD-EFGH",
                "file:///j/ABCD-EFGH",
                "livex://join?code=ABCD-EFGH",
                "livex://join?server=https://host",
                "livex://join?server=http://host&code=ABCD-EFGH",
                "livex://join?server=https://a.example&server=https://b.example&code=ABCD-EFGH",
                "livex://join?server=https%3A%2F%2Fhost%2Fpath&code=ABCD-EFGH",
                "livex://join?server=https%3A%2F%2Fhost%23x&code=ABCD-EFGH",
                "livex://leave?server=https://host&code=ABCD-EFGH",
                "livex:join?server=https://host&code=ABCD-EFGH",
                "livex://join?server=%zz&code=ABCD-EFGH"
            })
    void what_is_no_link_of_ours_is_not_followed(String text) {
        assertThat(JoinLink.read(text)).isNull();
    }

    @Test
    void a_code_of_a_whole_book_is_not_even_looked_at() {
        assertThat(JoinLink.read("https://host/j/" + "A".repeat(100_000))).isNull();
    }
}
