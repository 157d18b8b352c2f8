package org.livex.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificatesTest {
    private static final String PASSWORD = "protected-by-its-file-mode";

    @TempDir
    private Path folder;

    private final Instant now = Instant.now();

    @Test
    void the_certificate_is_signed_by_the_ca_and_names_the_machine() throws Exception {
        OwnCertificates own = own(machine("10.1.2.3"), now);

        X509Certificate ca = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(own.authority()));
        X509Certificate leaf = leaf();
        leaf.verify(ca.getPublicKey());
        leaf.checkValidity();
        assertThat(ca.getBasicConstraints()).isZero();
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getSubjectAlternativeNames().stream().map(name -> name.get(1)))
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder("localhost", "laptop.local", "127.0.0.1", "10.1.2.3");
    }

    @Test
    void the_pin_is_that_of_the_certificate_that_phones_get() throws Exception {
        OwnCertificates own = own(machine("10.1.2.3"), now);

        byte[] key = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(own.authority()))
                .getPublicKey()
                .getEncoded();
        assertThat(own.authorityPin())
                .matches("[A-Za-z0-9_-]{43}")
                .isEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(key)));
    }

    @Test
    void iphones_accept_how_long_it_is_good_for() throws Exception {
        own(machine("10.1.2.3"), now);

        Duration good = Duration.between(
                leaf().getNotBefore().toInstant(), leaf().getNotAfter().toInstant());
        assertThat(good).isLessThan(Duration.ofDays(825));
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        own(machine("10.1.2.3"), now);
        X509Certificate first = leaf();

        own(machine("10.1.2.3"), now.plus(Duration.ofDays(300)));

        assertThat(leaf()).isEqualTo(first);
    }

    @Test
    void in_another_network_the_machine_gets_another_certificate_of_the_same_ca() throws Exception {
        byte[] ca = own(machine("10.1.2.3"), now).authority();
        X509Certificate first = leaf();

        OwnCertificates moved = own(machine("192.168.7.7"), now);

        assertThat(moved.authority()).isEqualTo(ca);
        assertThat(leaf()).isNotEqualTo(first);
    }

    @Test
    void a_certificate_about_to_expire_is_renewed() throws Exception {
        own(machine("10.1.2.3"), now);
        X509Certificate first = leaf();

        own(machine("10.1.2.3"), first.getNotAfter().toInstant().minus(Duration.ofDays(29)));

        assertThat(leaf()).isNotEqualTo(first);
    }

    @Test
    void nobody_else_on_the_machine_reads_the_keys() throws Exception {
        own(machine("10.1.2.3"), now);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_damaged_file_is_named() throws Exception {
        Files.createDirectories(keys());
        Files.writeString(file(), "not a keystore");

        assertThatThrownBy(() -> own(machine("10.1.2.3"), now))
                .isInstanceOf(CertificateProblem.class)
                .hasMessageContaining(file().toString());
    }

    private OwnCertificates own(MachineNames names, Instant at) {
        return OwnCertificates.in(keys(), names, at);
    }

    private Path file() {
        return keys().resolve("certificates.p12");
    }

    private Path keys() {
        return folder.resolve("tls");
    }

    private X509Certificate leaf() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return (X509Certificate) keys.getCertificate("leaf");
    }

    private static MachineNames machine(String address) throws IOException {
        return new MachineNames(List.of("localhost", "laptop.local"), List.of(InetAddress.getByName(address)));
    }
}
