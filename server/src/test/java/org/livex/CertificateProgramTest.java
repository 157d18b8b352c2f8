package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.acme.AcmeProblem;
import org.livex.acme.FakeAuthority;
import org.livex.tls.PublicCertificate;
import org.livex.tls.PublicCertificates;

/** {@code ops/certificate}, as a person and a script call it. */
class CertificateProgramTest {
    private static final String NAME = "livex.example.org";
    private static final int FAILED = 1;
    private static final int WRONG_OPTION = 2;

    @TempDir
    Path folder;

    private FakeAuthority authority;
    private Path zone;

    @BeforeEach
    void open() throws IOException {
        authority = new FakeAuthority();
        zone = Files.createDirectory(folder.resolve("zone"));
        authority.reads(zone);
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void a_hook_proves_the_name_and_the_second_time_nothing_need_be_said_again() throws IOException {
        String hook = hook("[ \"$1\" = add ] || exec rm \"" + zone + "/$2\"; echo \"$3\" > \"" + zone + "/$2\"");

        assertThat(certificate(NAME, "--agree", "yes", "--hook", hook, "--authority", directory()))
                .isZero();
        PublicCertificate first = kept();
        assertThat(certificate(NAME)).isZero();

        assertThat(first.covers(NAME)).isTrue();
        assertThat(kept().leaf()).isNotEqualTo(first.leaf());
        assertThat(zone).isEmptyDirectory();
    }

    @Test
    void what_is_wrong_has_its_exit_code_and_leaves_the_certificate_that_was_there() throws IOException {
        String hook = hook("[ \"$1\" = add ] || exec rm \"" + zone + "/$2\"; echo \"$3\" > \"" + zone + "/$2\"");
        assertThat(certificate(NAME, "--agree", "yes", "--hook", hook, "--authority", directory()))
                .isZero();
        PublicCertificate first = kept();

        assertThat(certificate()).isEqualTo(WRONG_OPTION);
        assertThat(certificate("laptop.local")).isEqualTo(WRONG_OPTION);
        assertThat(certificate(NAME, "--agree", "perhaps")).isEqualTo(WRONG_OPTION);
        assertThat(certificate(NAME, "--authority", "http://authority.example.org/"))
                .isEqualTo(WRONG_OPTION);
        assertThat(certificate(NAME, "--hook", hook("exit 1"))).isEqualTo(FAILED);
        assertThat(certificate("other.example.org", "--hook", hook, "--authority", directory()))
                .isEqualTo(FAILED);

        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void a_certificate_that_ends_within_a_day_is_none() throws IOException {
        String hook = hook("[ \"$1\" = add ] || exec rm \"" + zone + "/$2\"; echo \"$3\" > \"" + zone + "/$2\"");
        authority.lasts(Duration.ofHours(3));

        assertThat(certificate(NAME, "--agree", "yes", "--hook", hook, "--authority", directory()))
                .isEqualTo(FAILED);
        assertThat(folder.resolve("tls/public-" + NAME + ".p12")).doesNotExist();
    }

    @Test
    void an_address_that_is_none_is_refused_before_anybody_is_asked() throws IOException {
        for (String address : List.of("not an address", "me@", "me@example.org, you@example.org")) {
            assertThat(certificate(
                            NAME,
                            "--agree",
                            "yes",
                            "--hook",
                            hook("exit 0"),
                            "--email",
                            address,
                            "--authority",
                            directory()))
                    .as(address)
                    .isEqualTo(WRONG_OPTION);
        }
    }

    @Test
    void by_hand_the_record_is_called_not_needed_once_and_at_the_end() throws AcmeProblem {
        StringWriter said = new StringWriter();
        DnsByHand hand = new DnsByHand(new StringReader("\n\n\n"), new PrintWriter(said));

        hand.add("_acme-challenge." + NAME, "first");
        hand.remove("_acme-challenge." + NAME, "first");
        assertThat(hand.again(new AcmeProblem("It was not seen."))).isTrue();
        hand.add("_acme-challenge." + NAME, "second");
        hand.remove("_acme-challenge." + NAME, "second");
        assertThat(said.toString())
                .contains("first", "It was not seen.", "second")
                .doesNotContain("not needed");
        assertThat(hand.again(new AcmeProblem("Nobody is there."))).isFalse();

        hand.sayWhatIsLeft();
        assertThat(said.toString()).containsOnlyOnce("The TXT record _acme-challenge." + NAME + " is not needed");
    }

    @Test
    void without_a_hook_somebody_has_to_sit_there() {
        assertThat(certificate(NAME, "--agree", "yes", "--authority", directory()))
                .isEqualTo(WRONG_OPTION);
    }

    private PublicCertificate kept() {
        List<PublicCertificate> all =
                new PublicCertificates(folder.resolve("tls")).read().certificates();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String directory() {
        return authority.directory().toString();
    }

    private String hook(String script) throws IOException {
        Path program = Files.createTempFile(folder, "hook", ".sh");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }

    private int certificate(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.toString()));
        return CertificateMain.exitCodeOf(all, Map.of());
    }
}
