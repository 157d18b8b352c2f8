package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.acme.Authority;
import org.livex.acme.MadeCertificates;
import org.livex.tls.GivenKeystore;
import org.livex.tls.PublicCertificate;

/** What is wrong with a public address, each in one sentence that says what to do. */
class PublicAddressTest {
    private static final String NAME = "livex.example.org";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private final KeyPair keys = Authority.newKeys();
    private X509Certificate good;
    private X509Certificate foreign;

    @BeforeEach
    void make() throws Exception {
        good = certificate(NAME, Duration.ofDays(80));
        foreign = certificate("router.example.org", Duration.ofDays(80));
    }

    @Test
    void where_all_is_right_nothing_is_said() {
        assertThat(faults("https://" + NAME + ":8443", kept(good), told("192.168.1.10")))
                .isEmpty();
    }

    @Test
    void a_router_that_does_not_know_the_name_is_told_of() {
        assertThat(faults("https://" + NAME + ":8443", kept(good), told()))
                .containsExactly("Nobody here knows " + NAME
                        + ": enter it in the router's DNS, with this machine's address, 192.168.1.10.");
    }

    @Test
    void a_name_that_leads_to_another_machine_is_told_of_with_its_address() {
        assertThat(faults(
                        "https://" + NAME + ":8443",
                        kept(good),
                        told("203.0.113.7").shown("203.0.113.7", foreign)))
                .containsExactly(NAME + " leads to another machine (203.0.113.7), not to this one: correct it in the"
                        + " router's DNS, 192.168.1.10.");
    }

    @Test
    void a_router_that_passes_it_on_to_this_machine_is_right_too() {
        assertThat(faults("https://" + NAME, kept(good), told("203.0.113.7").shown("203.0.113.7", good)))
                .isEmpty();
    }

    @Test
    void a_name_that_leads_to_two_machines_is_told_of() {
        assertThat(faults("https://" + NAME + ":8443", kept(good), told("192.168.1.10", "192.168.1.99")))
                .containsExactly(NAME + " leads to this machine and to another one (192.168.1.99): take that one out of"
                        + " the router's DNS.");
    }

    @Test
    void a_name_that_only_this_machine_knows_is_told_of() {
        assertThat(faults("https://" + NAME + ":8443", kept(good), told("127.0.1.1")))
                .containsExactly(NAME + " is known to this machine alone (127.0.1.1, /etc/hosts): enter it in the"
                        + " router's DNS, with this machine's address, 192.168.1.10.");
    }

    @Test
    void an_address_that_came_while_the_server_started_or_of_a_network_that_no_phone_is_in_is_its_own() {
        assertThat(faults("https://10.1.2.3:8443", none(good), told("10.1.2.3").isHere("10.1.2.3")))
                .isEmpty();
    }

    @Test
    void an_address_of_digits_that_is_another_machines_is_told_of_without_a_word_of_names() {
        assertThat(faults("https://192.168.1.99:8443", none(good), told("192.168.1.99")))
                .containsExactly("192.168.1.99 is another machine's address, not this one's: start with --public-url"
                        + " https://192.168.1.10:8443.");
    }

    @Test
    void an_address_that_a_name_has_twice_is_named_once() {
        assertThat(faults("https://" + NAME + ":8443", kept(good), told("203.0.113.7", "203.0.113.7")))
                .containsExactly(NAME + " leads to another machine (203.0.113.7), not to this one: correct it in the"
                        + " router's DNS, 192.168.1.10.");
    }

    @Test
    void an_address_without_the_port_is_told_of() {
        assertThat(faults("https://" + NAME, kept(good), told("192.168.1.10")))
                .containsExactly(
                        "https://" + NAME + " leads to port 443, and this server listens on 8443: start it with"
                                + " --public-url https://" + NAME + ":8443, or with --https-port 443.");
    }

    @Test
    void a_name_for_which_there_is_no_certificate_is_told_of() {
        assertThat(faults("https://lives.example.org:8443", kept(good), told("192.168.1.10")))
                .containsExactly("The public certificate here is for " + NAME + ", not for lives.example.org: correct"
                        + " --public-url, or get one with ops/certificate lives.example.org.");
    }

    @Test
    void nobody_is_sent_to_an_authority_for_an_address_of_digits() {
        assertThat(faults("https://192.168.1.10:8443", kept(good), told("192.168.1.10")))
                .containsExactly("The public certificate here is for " + NAME + ", not for 192.168.1.10: correct"
                        + " --public-url.");
    }

    @Test
    void a_certificate_that_no_link_uses_is_told_of() {
        assertThat(PublicAddress.unused(kept(good).kept(), 8443))
                .contains("The public certificate for " + NAME
                        + " is not used by links, since there is no --public-url: start with --public-url https://"
                        + NAME + ":8443.");
        assertThat(PublicAddress.unused(List.of(), 8443)).isEmpty();
    }

    @Test
    void a_given_certificate_for_another_name_is_told_of() {
        assertThat(faults("https://" + NAME + ":8443", given(foreign), told("192.168.1.10")))
                .containsExactly("The certificate in /etc/livex.p12 is for router.example.org, not for " + NAME
                        + ", so phones refuse it: correct --public-url, or bring one for " + NAME + ".");
    }

    @Test
    void a_given_certificate_that_nobody_vouches_for_or_with_a_weak_key_is_told_of() throws Exception {
        X509Certificate itself = MadeCertificates.ofItself(NAME, keys, NOW, Duration.ofDays(80));
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        X509Certificate weak = MadeCertificates.certificate(
                NAME, rsa.generateKeyPair().getPublic(), keys, NOW, Duration.ofDays(80), 7);

        assertThat(faults("https://" + NAME + ":8443", given(itself), told("192.168.1.10")))
                .containsExactly("The certificate in /etc/livex.p12 is signed by itself, so phones refuse it: bring one"
                        + " of an authority that they know, or leave --keystore out.");
        assertThat(faults("https://" + NAME + ":8443", given(weak), told("192.168.1.10")))
                .containsExactly("The certificate in /etc/livex.p12 has an RSA key of 1024 bits, so phones refuse it:"
                        + " bring one with 2048 or more.");
    }

    @Test
    void without_a_public_address_a_given_certificate_is_looked_at_too() throws Exception {
        X509Certificate early =
                MadeCertificates.ofItself(NAME, keys, NOW.plus(Duration.ofDays(9)), Duration.ofDays(80));

        assertThat(GivenKeystore.refusedByPhones(early, "/etc/livex.p12", NOW))
                .containsExactly(
                        "The certificate in /etc/livex.p12 is good only from 2026-12-03T09:00:00Z on: is the clock of"
                                + " this machine right?",
                        "The certificate in /etc/livex.p12 is signed by itself, so phones refuse it: bring one of an"
                                + " authority that they know, or leave --keystore out.");
        assertThat(GivenKeystore.refusedByPhones(good, "/etc/livex.p12", NOW)).isEmpty();
    }

    @Test
    void an_expired_certificate_is_told_of() throws Exception {
        assertThat(faults(
                        "https://" + NAME + ":8443",
                        kept(certificate(NAME, Duration.ofDays(-1))),
                        told("192.168.1.10")))
                .containsExactly(
                        "The certificate for " + NAME + " expired on 2026-11-23, so phones warn of it or stay away:"
                                + " ops/certificate " + NAME + " renews it where there is the Internet.");
    }

    @Test
    void one_that_ends_soon_is_told_of_days_before() throws Exception {
        assertThat(faults(
                        "https://" + NAME + ":8443", kept(certificate(NAME, Duration.ofDays(9))), told("192.168.1.10")))
                .containsExactly("The certificate for " + NAME + " ends on 2026-12-03, in 9 days: ops/certificate "
                        + NAME + " renews it where there is the Internet.");
    }

    @Test
    void two_faults_are_two_sentences() throws Exception {
        assertThat(faults("https://" + NAME + ":8443", kept(certificate(NAME, Duration.ofDays(-1))), told()))
                .hasSize(2);
    }

    private List<String> faults(String url, PublicAddress.Certificates certificates, Told told) {
        return new PublicAddress(URI.create(url), 8443, List.of(address("192.168.1.10")), certificates, told)
                .faults(NOW);
    }

    private static PublicAddress.Certificates none(X509Certificate own) {
        return new PublicAddress.Certificates(own, Optional.empty(), List.of());
    }

    private static PublicAddress.Certificates given(X509Certificate certificate) {
        return new PublicAddress.Certificates(certificate, Optional.of("/etc/livex.p12"), List.of());
    }

    private PublicAddress.Certificates kept(X509Certificate certificate) {
        return new PublicAddress.Certificates(
                certificate,
                Optional.empty(),
                List.of(new PublicCertificate(NAME, keys.getPrivate(), List.of(certificate))));
    }

    private X509Certificate certificate(String name, Duration left) throws Exception {
        Instant from = NOW.minus(Duration.ofDays(10));
        return MadeCertificates.certificate(
                name, keys.getPublic(), keys, from, left.plus(Duration.ofDays(10)), left.toDays() + 100);
    }

    private static Told told(String... addresses) {
        return new Told(Arrays.stream(addresses).map(PublicAddressTest::address).toList(), Map.of(), List.of());
    }

    private static InetAddress address(String written) {
        try {
            return InetAddress.getByName(written);
        } catch (UnknownHostException none) {
            throw new AssertionError(none);
        }
    }

    /** A network in which every name leads to the same addresses. */
    private record Told(List<InetAddress> addresses, Map<InetAddress, X509Certificate> shown, List<InetAddress> here)
            implements PublicAddress.Network {
        Told shown(String at, X509Certificate certificate) {
            return new Told(addresses, Map.of(address(at), certificate), here);
        }

        Told isHere(String at) {
            return new Told(addresses, shown, List.of(address(at)));
        }

        @Override
        public boolean isHere(InetAddress address) {
            return here.contains(address);
        }

        @Override
        public InetAddress[] lookUp(String host) throws UnknownHostException {
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public Optional<X509Certificate> shownBy(InetAddress address, int port, String host) {
            return Optional.ofNullable(shown.get(address));
        }
    }
}
