package org.livex.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+37322123456",
                " +373 22 123-456 ",
                "00373 (22) 123.456",
                "+\u0663\u0667\u0663 22 123456",
                "+373\u00A022\u2011123456",
                "+373\u202F22\u202F123456",
                "+373/22/123456",
                "tel:+373-22-123-456",
                "\uFF0B\uFF13\uFF17\uFF13 22 123456",
                "+373 (0) 22 123456",
                "00373 (0)22 123456"
            })
    void a_number_is_the_same_however_it_is_written(String written) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber("+37322123456"));
    }

    @ParameterizedTest
    @CsvSource({
        "+44 (0) 20 7946 0018, +442079460018",
        "+49 (0)30 1234567, +49301234567",
        "+1 (0) 212 5550123, +12125550123",
        "+39 (0)444 123456, +390444123456",
        "+378 (0) 549 123456, +3780549123456",
        "+49 (030) 1234567, +490301234567"
    })
    void the_zero_of_home_in_brackets_is_left_out_but_where_it_is_dialled_from_abroad(String written, String number) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber(number));
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
