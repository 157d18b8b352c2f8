package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.livex.access.JoinResult.CodeUnknown;
import org.livex.access.JoinResult.Joined;
import org.livex.access.JoinResult.TooManyAttempts;
import org.livex.access.RefreshResult.Refreshed;
import org.livex.exercise.words.ids.PersonId;

class AccessTest extends AccessStory {
    private static final PersonId BORIS = new PersonId("boris");

    @Test
    void a_code_lets_one_device_in_as_its_person() {
        IssuedCode issued = done(access.issueCode(DEMO, ANNA, true));
        Joined joined = joined(done(access.join(issued.code().shown(), called("Chrome"), WI_FI)));
        assertThat(joined.session()).isEqualTo(new Session(DEMO, ANNA, device(joined), true));
        assertThat(joined.tokens().accessTokenExpiresAt())
                .isBetween(
                        clock.instant().plus(Duration.ofSeconds(599)),
                        clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(done(access.check(joined.tokens().accessToken())))
                .isEqualTo(
                        new AccessCheck.Valid(joined.session(), joined.tokens().accessTokenExpiresAt()));
        assertThat(done(access.join(issued.code().shown(), called("Chrome"), WI_FI)))
                .isEqualTo(new CodeUnknown());
    }

    @Test
    void of_many_phones_that_show_a_code_at_once_one_gets_in() {
        String code = done(access.issueCode(DEMO, ANNA, false)).code().value();
        List<JoinResult> results = done(Future.all(IntStream.range(0, 20)
                        .mapToObj(_ -> access.join(code, called(""), WI_FI))
                        .toList()))
                .list();
        assertThat(results.stream().filter(Joined.class::isInstance)).hasSize(1);
        assertThat(done(access.devices(DEMO))).hasSize(1);
    }

    @Test
    void a_printed_code_works_for_a_week() {
        String code = done(access.issueCode(DEMO, ANNA, false)).code().value();
        clock.pass(Duration.ofDays(7));
        assertThat(done(access.join(code, called(""), WI_FI))).isEqualTo(new CodeUnknown());
    }

    @Test
    void a_sheet_that_is_printed_again_makes_the_old_paper_worthless() {
        String old = done(access.issueCode(DEMO, ANNA, false)).code().value();
        done(access.issueCode(DEMO, ANNA, false));
        assertThat(done(access.join(old, called(""), WI_FI))).isEqualTo(new CodeUnknown());
    }

    @Test
    void a_host_who_enters_an_exercise_does_not_spoil_the_printed_code() {
        String printed = done(access.issueCode(DEMO, ANNA, false)).code().value();
        IssuedCode entry = done(access.issueCode(CodeOrder.entry(DEMO, ANNA)));
        assertThat(entry.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(joined(done(access.join(entry.code().value(), called(""), WI_FI)))
                        .session()
                        .host())
                .isTrue();
        assertThat(done(access.join(printed, called(""), WI_FI))).isInstanceOf(Joined.class);
    }

    @Test
    void a_guesser_has_to_wait_and_others_do_not() {
        String code = done(access.issueCode(DEMO, ANNA, false)).code().value();
        JoinResult last = new CodeUnknown();
        for (int i = 0; i < 61; i++) {
            last = done(access.join("AAAA-AAAA", called(""), "203.0.113.9"));
        }
        assertThat(last).isEqualTo(new TooManyAttempts(Duration.ofSeconds(2)));
        assertThat(done(access.join(code, called(""), WI_FI))).isInstanceOf(Joined.class);
    }

    @Test
    void whoever_has_a_card_gets_in_at_once_from_the_address_of_one_who_guesses() {
        for (int i = 0; i < 2_000; i++) {
            done(access.join(guess(i), called(""), WI_FI));
        }
        for (int person = 0; person < 30; person++) {
            String code = done(access.issueCode(DEMO, new PersonId("person-" + person), false))
                    .code()
                    .value();
            assertThat(done(access.join(code, called(""), WI_FI))).isInstanceOf(Joined.class);
        }
    }

    @Test
    void above_the_limit_a_wrong_code_hears_the_same_whether_it_was_looked_at_or_not() {
        JoinResult tooMany = new TooManyAttempts(Duration.ofSeconds(2));
        for (int i = 0; i < 60; i++) {
            done(access.join(guess(i), called(""), WI_FI));
        }
        for (int i = 0; i < 2 * PrefixTries.MOST; i++) {
            assertThat(done(access.join("BBBB-BBBB", called(""), WI_FI))).isEqualTo(tooMany);
        }
    }

    @Test
    void who_guesses_at_one_first_half_until_no_try_is_left_learns_nothing_more_of_it() {
        String code = done(access.issueCode(DEMO, ANNA, false)).code().value();
        for (int i = 0; i < 60; i++) {
            done(access.join(guess(i), called(""), WI_FI));
        }
        String other = code.substring(0, 4) + (code.endsWith("AAAA") ? "BBBB" : "AAAA");
        for (int i = 0; i < PrefixTries.MOST; i++) {
            done(access.join(other, called(""), WI_FI));
        }

        assertThat(done(access.join(code, called(""), WI_FI))).isInstanceOf(TooManyAttempts.class);

        clock.pass(Duration.ofSeconds(2));
        assertThat(done(access.join(code, called(""), WI_FI))).isInstanceOf(Joined.class);
    }

    /** Each with another first half, of which no code that is issued here is likely to be one. */
    private static String guess(int number) {
        String alphabet = JoinCode.ALPHABET;
        int base = alphabet.length();
        return "" + alphabet.charAt(number / base / base % base) + alphabet.charAt(number / base % base)
                + alphabet.charAt(number % base) + "AAAAA";
    }

    @Test
    void what_cannot_be_a_code_is_no_guess() {
        for (int i = 0; i < 200; i++) {
            assertThat(done(access.join("hello " + i, called(""), WI_FI))).isEqualTo(new CodeUnknown());
        }
    }

    @Test
    void a_person_whose_phone_is_swapped_loses_all_devices() {
        Joined phone = join(ANNA);
        Joined tablet = join(ANNA);
        Joined other = join(BORIS);
        assertThat(done(access.revokeAll(DEMO, ANNA))).isEqualTo(2);
        assertThat(done(access.check(phone.tokens().accessToken()))).isEqualTo(new AccessCheck.Revoked());
        assertThat(done(access.check(tablet.tokens().accessToken()))).isEqualTo(new AccessCheck.Revoked());
        assertThat(done(access.check(other.tokens().accessToken()))).isInstanceOf(AccessCheck.Valid.class);
        assertThat(done(access.revokeAll(DEMO, ANNA))).isZero();
    }

    @Test
    void tokens_and_codes_and_revocations_survive_a_restart() {
        Joined joined = join(ANNA);
        Joined out = join(BORIS);
        String code = done(access.issueCode(DEMO, BORIS, false)).code().value();
        done(access.revoke(device(out)));
        Access restarted = done(Access.open(vertx, opened.store(), AccessTimes.DEFAULT, clock));
        assertThat(done(restarted.check(joined.tokens().accessToken()))).isInstanceOf(AccessCheck.Valid.class);
        assertThat(done(restarted.refresh(joined.tokens().refreshToken()))).isInstanceOf(Refreshed.class);
        assertThat(done(restarted.check(out.tokens().accessToken()))).isEqualTo(new AccessCheck.Revoked());
        assertThat(done(restarted.join(code, called(""), WI_FI))).isInstanceOf(Joined.class);
    }

    @Test
    void what_another_server_revokes_is_out_within_a_minute() {
        Joined joined = join(ANNA);
        done(access.check(joined.tokens().accessToken()));
        Access other = done(Access.open(vertx, opened.store(), AccessTimes.DEFAULT, clock));
        done(other.revoke(device(joined)));
        clock.pass(Devices.TRUSTED_FOR);
        assertThat(done(access.check(joined.tokens().accessToken()))).isEqualTo(new AccessCheck.Revoked());
    }

    @Test
    void the_last_contact_is_seen_at_once_and_kept() {
        Joined joined = join(ANNA);
        clock.pass(Duration.ofMinutes(1));
        access.noteContact(device(joined), clock.instant());
        assertThat(done(access.devices(DEMO)).getFirst().lastContactAt()).isEqualTo(clock.instant());
        done(access.close());
        Access restarted = done(Access.open(vertx, opened.store(), AccessTimes.DEFAULT, clock));
        assertThat(done(restarted.devices(DEMO)).getFirst().lastContactAt()).isEqualTo(clock.instant());
    }

    @Test
    void nothing_secret_is_in_what_might_be_logged() {
        IssuedCode issued = done(access.issueCode(DEMO, ANNA, false));
        Joined joined = joined(done(access.join(issued.code().value(), called(""), WI_FI)));
        assertThat(issued + " " + joined)
                .doesNotContain(
                        issued.code().value(),
                        joined.tokens().accessToken(),
                        joined.tokens().refreshToken());
    }
}
