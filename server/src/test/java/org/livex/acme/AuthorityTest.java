package org.livex.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.tls.PublicCertificate;

/** Certificates of a test's own authority, which follows RFC 8555 and can be difficult. */
class AuthorityTest extends AuthorityStory {
    @Test
    void a_name_that_is_proven_by_dns_gets_a_certificate_and_the_record_is_taken_out() throws IOException {
        PublicCertificate certificate = wanted(true, Duration.ofSeconds(20)).get(kept(), dns(), CLOCK);

        assertThat(certificate.covers(NAME)).isTrue();
        assertThat(certificate.covers("other.example.org")).isFalse();
        assertThat(authority.zone.get("_acme-challenge." + NAME)).isEmpty();
        assertThat(kept().read().certificates()).singleElement().satisfies(read -> {
            assertThat(read.name()).isEqualTo(NAME);
            assertThat(read.leaf()).isEqualTo(certificate.leaf());
            assertThat(read.key()).isEqualTo(certificate.key());
        });
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(kept().folder().resolve("public-" + NAME + ".p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void how_it_was_got_is_known_the_next_time_and_the_account_is_the_same() throws IOException {
        wanted(true, Duration.ofSeconds(20)).get(kept(), dns(), CLOCK);
        byte[] account = Files.readAllBytes(kept().folder().resolve("acme-account.properties"));

        NamedCertificate again = NamedCertificate.of(NAME, kept()).orElseThrow();
        assertThat(again.authority()).isEqualTo(authority.directory());
        assertThat(again.agrees()).isTrue();
        again.get(kept(), dns(), CLOCK);

        assertThat(Files.readAllBytes(kept().folder().resolve("acme-account.properties")))
                .isEqualTo(account);
    }

    @Test
    void a_nonce_that_is_refused_is_asked_for_again() throws IOException {
        authority.refusesFirstNonce = true;

        assertThat(wanted(true, Duration.ofSeconds(20))
                        .get(kept(), dns(), CLOCK)
                        .covers(NAME))
                .isTrue();
    }

    @Test
    void an_authority_that_takes_its_time_is_waited_for() throws IOException {
        authority.processingFor = 1;

        assertThat(wanted(true, Duration.ofSeconds(20))
                        .get(kept(), dns(), CLOCK)
                        .covers(NAME))
                .isTrue();
    }

    @Test
    void one_that_does_not_finish_is_said_and_nothing_is_kept() {
        authority.neverFinishes = true;

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(1)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage("localhost has not finished within 1 s (it says processing): ask again later, nothing is"
                        + " lost.");
        assertThat(kept().read().certificates()).isEmpty();
    }

    @Test
    void a_limit_is_said_with_the_time_to_ask_again() {
        authority.isLimited = true;

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessageStartingWith(
                        "localhost gives no more for now (Too many certificates for this name this week)"
                                + ": ask again after ");
    }

    @Test
    void an_order_that_becomes_invalid_is_said_with_its_reason() {
        authority.refusesOrder = true;

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage("localhost refuses a certificate for " + NAME
                        + " (The domain's CAA record forbids it). Ask again when that is put right.");
    }

    @Test
    void a_record_that_is_not_seen_is_named() {
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), new Forgetful(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage("localhost did not find that " + NAME + " is yours (No TXT record found at _acme-challenge."
                        + NAME + "): the TXT record _acme-challenge." + NAME
                        + " must be seen everywhere before it looks.");
    }

    @Test
    void a_certificate_for_something_else_is_not_kept() {
        authority.givesForeignName = true;

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessage("localhost gave a certificate for something else (other.example.org), so it was not kept.");
        assertThat(kept().read().certificates()).isEmpty();
    }

    @Test
    void whoever_has_not_agreed_to_the_terms_is_told_where_they_are() {
        assertThatThrownBy(() -> wanted(false, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessage("localhost gives certificates to those who agree to " + FakeAuthority.TERMS
                        + ": read it, then say --agree yes.");
        assertThat(authority.asked).containsOnly("/directory");
    }

    @Test
    void a_certificate_that_is_of_no_use_now_is_not_kept() {
        authority.good = Duration.ofHours(-1);
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessageStartingWith("localhost gave a certificate that ended already at ");
        authority.good = Duration.ofHours(20);
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessageStartingWith("localhost gave a certificate that ends already at ");
        authority.now = Instant.now().plus(Duration.ofDays(2));
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessageStartingWith("localhost gave a certificate that is good only from ")
                .hasMessageEndingWith(" on, so it was not kept: is the clock of this machine right?");

        assertThat(kept().read().certificates()).isEmpty();
    }

    @Test
    void an_empty_a_damaged_and_a_mixed_answer_are_said_as_what_they_are() {
        authority.givesNothing = true;
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage("localhost gave no certificate where it should be: ask again.");
        authority.givesNothing = false;
        authority.isDamaged = true;
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessage("localhost gave a certificate that cannot be read: ask again.");
        authority.isDamaged = false;
        authority.givesForeignRoot = true;
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessage("localhost gave a certificate with another authority's (CN=foreign.example.org), which no"
                        + " phone takes for its own, so it was not kept: ask again.");

        assertThat(kept().read().certificates()).isEmpty();
    }

    @Test
    void whoever_pressed_enter_too_early_may_try_again_with_another_order() throws IOException {
        List<String> asked = new ArrayList<>();
        DnsRecords dns = new DnsRecords() {
            @Override
            public void add(String record, String value) {
                if (!asked.isEmpty()) {
                    authority.zone.put(record, Set.of(value));
                }
            }

            @Override
            public void remove(String record, String value) {
                authority.zone.put(record, Set.of());
            }

            @Override
            public boolean again(AcmeProblem why) {
                return asked.add(why.getMessage());
            }
        };

        wanted(true, Duration.ofSeconds(20)).get(kept(), dns, CLOCK);

        assertThat(asked).singleElement().asString().startsWith("localhost did not find that " + NAME + " is yours");
        assertThat(Collections.frequency(authority.asked, "/order")).isEqualTo(2);
    }

    @Test
    void a_hook_that_cannot_be_started_is_not_asked_to_take_anything_out() {
        List<String> removed = new ArrayList<>();
        DnsHook hook = new DnsHook(folder.resolve("none"), Duration.ofSeconds(5));
        DnsRecords dns = new DnsRecords() {
            @Override
            public void add(String record, String value) throws AcmeProblem {
                hook.add(record, value);
            }

            @Override
            public void remove(String record, String value) {
                removed.add(record);
            }
        };

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns, CLOCK))
                .hasMessage("The hook " + hook.program() + " cannot be started: is it there, and a program?");
        assertThat(removed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "livex",
                "livex.local",
                "router.lan",
                "192.168.1.10",
                "a..example.org",
                "-a.example.org",
                "",
                "a b.org"
            })
    void what_no_authority_certifies_is_refused_before_anybody_is_asked(String typed) {
        assertThatThrownBy(() -> NamedCertificate.name(typed)).isInstanceOf(AcmeProblem.class);
    }

    @Test
    void a_name_is_taken_as_people_type_it() throws AcmeProblem {
        assertThat(NamedCertificate.name(" Livex.Example.ORG. ")).isEqualTo(NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Ливекс.РФ, xn--b1aghkb4b.xn--p1ai",
        "übung.straße.example.org., xn--bung-zra.xn--strae-oqa.example.org",
    })
    void a_name_in_other_letters_is_taken_as_the_internet_writes_it(String typed, String name) throws AcmeProblem {
        assertThat(NamedCertificate.name(typed)).isEqualTo(name);
    }

    /** Somebody who presses Enter too early. */
    private static final class Forgetful implements DnsRecords {
        @Override
        public void add(String record, String value) {
            // Nothing is entered.
        }

        @Override
        public void remove(String record, String value) {
            // There is nothing to take out.
        }
    }
}
