package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.junit5.VertxExtension;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class EndpointGuardTest {
    private EndpointGuard guard;

    @BeforeEach
    void open(Vertx given) {
        guard = EndpointGuard.publicHttps(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::"
            })
    void the_servers_own_network_is_not_public(String address) {
        assertThat(EndpointGuard.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "142.250.1.1", "172.32.0.1", "100.128.0.1", "2607:f8b0:4005::1", "2a00:1450::5"})
    void the_internet_is_public(String address) {
        assertThat(EndpointGuard.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/push",
                "ftp://8.8.8.8/push",
                "https://127.0.0.1/push",
                "https://localhost/push",
                "https://[::1]/push",
                "https://[::ffff:10.0.0.1]/push",
                "https://2130706433/push",
                "https://0x7f.1/push"
            })
    void an_endpoint_that_is_not_public_https_is_not_admitted(String endpoint) {
        assertThat(guard.admit(URI.create(endpoint)).otherwise(Optional.empty()).await())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://push.example/", "https://127.0.0.1/", "https://[::1]/", "https://a.localhost./"})
    void what_no_name_decides_is_refused_without_the_network(String endpoint) {
        assertThat(guard.mayAdmit(URI.create(endpoint))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://push.example/", "https://8.8.8.8:8443/", "https://[2a00:1450::5]/"})
    void what_may_be_public_is_left_to_the_network(String endpoint) {
        assertThat(guard.mayAdmit(URI.create(endpoint))).isTrue();
    }

    @Test
    void an_admitted_endpoint_is_the_very_address_to_connect_to() throws Exception {
        assertThat(guard.admit(URI.create("https://8.8.8.8/push")).await(20, SECONDS))
                .contains(SocketAddress.inetSocketAddress(443, "8.8.8.8"));
        assertThat(guard.admit(URI.create("https://8.8.8.8:8443/push")).await(20, SECONDS))
                .contains(SocketAddress.inetSocketAddress(8443, "8.8.8.8"));
    }
}
