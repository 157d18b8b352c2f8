package org.livex.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+37322123456",
                " +373 22 123-456 ",
                "00373 (22) 123.456",
                "+\u0663\u0667\u0663 22 123456",
                "+373\u00A022\u2011123456"
            })
    void a_number_is_the_same_however_it_is_written(String written) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber("+37322123456"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "022 123456", "+37", "+0373221234", "+3732212345678901", "+373 22 12a456", "call me"})
    void what_does_not_say_for_which_country_it_is_or_is_no_number_is_none(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "+37322123456")
    void it_is_in_no_log(String number) {
        assertThat(new PhoneNumber(number).toString()).doesNotContain("373", "123456");
    }
}
