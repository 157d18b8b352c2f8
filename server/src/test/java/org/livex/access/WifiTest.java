package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WifiTest {
    @Test
    void a_network_with_a_password_is_written_as_cameras_read_it() {
        assertThat(new Wifi("Livex", "correct horse").text()).isEqualTo("WIFI:T:WPA;S:Livex;P:correct horse;;");
    }

    @Test
    void an_open_network_says_that_it_is_one() {
        assertThat(new Wifi("Учения", "").text()).isEqualTo("WIFI:T:nopass;S:Учения;;");
    }

    @Test
    void what_would_end_a_field_is_escaped() {
        assertThat(new Wifi("a;b,c:d\\e\"f", "p;a\\ss:w,\"").text())
                .isEqualTo("WIFI:T:WPA;S:a\\;b\\,c\\:d\\\\e\\\"f;P:p\\;a\\\\ss\\:w\\,\\\";;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "abcdefghijklmnopqrstuvwxyz-0123456", "Учения на полигоне"})
    void what_is_no_name_of_a_network_is_refused(String name) {
        assertThat(Wifi.isName(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"short12, false", "eightlet, true", "пароль-пароль, false"})
    void what_wifi_does_not_take_as_a_password_is_refused(String password, boolean isOne) {
        assertThat(Wifi.isPassword(password)).isEqualTo(isOne);
    }

    @Test
    void the_password_is_in_no_log() {
        assertThat(new Wifi("Livex", "correct horse")).hasToString("Wifi[Livex]");
    }
}
