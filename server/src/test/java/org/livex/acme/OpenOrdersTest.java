package org.livex.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.tls.PublicCertificate;
import org.livex.tls.PublicCertificates;

/** A program that was ended while its authority made a certificate, and is started again. */
class OpenOrdersTest {
    private static final String NAME = "livex.example.org";
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private FakeAuthority authority;

    @BeforeEach
    void open() throws IOException {
        authority = new FakeAuthority();
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void an_order_whose_answer_was_lost_is_taken_up_and_no_other_one_is_made() throws IOException {
        authority.goesWithTheAnswer = true;
        assertThatThrownBy(() -> get(SHORT)).isInstanceOf(AcmeProblem.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(kept().read().certificates()).isEmpty();
        authority.goesWithTheAnswer = false;
        authority.isGone = false;
        authority.asked.clear();

        PublicCertificate certificate = get(LONG);

        assertThat(certificate.covers(NAME)).isTrue();
        assertThat(kept().read().certificates()).singleElement().satisfies(read -> {
            assertThat(read.leaf()).isEqualTo(certificate.leaf());
            assertThat(read.key()).isEqualTo(certificate.key());
        });
        assertThat(authority.asked)
                .contains("/order/1", "/certificate")
                .doesNotContain("/order", "/finalize", "/challenge");
        assertThat(file()).doesNotExist();
    }

    @Test
    void one_that_is_still_being_made_stays_until_it_is_there() throws IOException {
        authority.neverFinishes = true;
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> get(SHORT)).hasMessageContaining("ask again later, nothing is lost.");
            assertThat(file()).exists();
        }
        authority.neverFinishes = false;

        assertThat(get(LONG).covers(NAME)).isTrue();
        assertThat(times("/order")).isOne();
    }

    @Test
    void one_that_was_to_be_finished_and_was_not_is_finished_with_its_own_key() throws IOException {
        authority.busy.put("/finalize", 1_000);
        assertThatThrownBy(() -> get(Duration.ofMillis(300))).hasMessageStartingWith("localhost is busy (HTTP 503)");
        authority.busy.clear();

        assertThat(get(LONG).covers(NAME)).isTrue();
        assertThat(times("/order")).isOne();
        assertThat(times("/challenge")).isOne();
    }

    @Test
    void one_that_the_authority_does_not_know_any_more_is_given_up_for_another() throws IOException {
        authority.goesWithTheAnswer = true;
        assertThatThrownBy(() -> get(SHORT)).isInstanceOf(AcmeProblem.class);
        authority.goesWithTheAnswer = false;
        authority.isGone = false;
        authority.knowsNoOrder = true;

        assertThat(get(LONG).covers(NAME)).isTrue();
        assertThat(times("/order")).isEqualTo(2);
        assertThat(file()).doesNotExist();
    }

    @Test
    void one_whose_certificate_is_half_over_is_given_up_for_another() throws IOException {
        authority.now = Instant.now().minus(Duration.ofDays(50));
        authority.goesWithTheAnswer = true;
        assertThatThrownBy(() -> get(SHORT)).isInstanceOf(AcmeProblem.class);
        authority.goesWithTheAnswer = false;
        authority.isGone = false;
        authority.now = Instant.now();

        assertThat(get(LONG).ends()).isAfter(Instant.now().plus(Duration.ofDays(80)));
        assertThat(times("/order")).isEqualTo(2);
    }

    @Test
    void a_damaged_note_of_one_costs_another_order_and_nothing_else() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "authority=" + authority.directory() + "\norder=nowhere\nprivate=x");

        assertThat(get(LONG).covers(NAME)).isTrue();
        assertThat(file()).doesNotExist();
    }

    @Test
    void one_of_another_authority_is_not_asked_for() throws IOException {
        authority.goesWithTheAnswer = true;
        assertThatThrownBy(() -> get(SHORT)).isInstanceOf(AcmeProblem.class);
        try (FakeAuthority other = new FakeAuthority()) {
            NamedCertificate wanted =
                    new NamedCertificate(NAME, other.directory(), Optional.empty(), true, Optional.empty(), LONG);

            assertThat(wanted.get(kept(), dns(other), InstantSource.system()).covers(NAME))
                    .isTrue();
            assertThat(Collections.frequency(other.asked, "/order")).isOne();
        }
    }

    private PublicCertificate get(Duration patience) throws IOException {
        return new NamedCertificate(NAME, authority.directory(), Optional.empty(), true, Optional.empty(), patience)
                .get(kept(), dns(authority), InstantSource.system());
    }

    private int times(String path) {
        return Collections.frequency(authority.asked, path);
    }

    private PublicCertificates kept() {
        return new PublicCertificates(folder.resolve("tls"));
    }

    private Path file() {
        return kept().folder().resolve("acme-order-" + NAME + ".properties");
    }

    private static DnsRecords dns(FakeAuthority authority) {
        return new DnsRecords() {
            @Override
            public void add(String record, String value) {
                authority.zone.put(record, Set.of(value));
            }

            @Override
            public void remove(String record, String value) {
                authority.zone.put(record, Set.of());
            }
        };
    }
}
