package org.livex.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a phone is shown: the public certificate for the name that it asks for, as long as that is good, and the own
 * authority's for everything else. What is served can be replaced while connections are open.
 */
public final class ServedKeys extends X509ExtendedKeyManager {
    /** No name that a public certificate may have. */
    private static final String OWN = "*own";

    private final PrivateKey ownKey;
    private final List<X509Certificate> ownChain;
    private final InstantSource clock;
    private volatile List<PublicCertificate> certificates = List.of();

    ServedKeys(PrivateKey ownKey, List<X509Certificate> ownChain, InstantSource clock) {
        this.ownKey = ownKey;
        this.ownChain = List.copyOf(ownChain);
        this.clock = clock;
    }

    /** From the next connection on. */
    public void serve(List<PublicCertificate> those) {
        certificates = List.copyOf(those);
    }

    /** The public certificate for this name that is good now. */
    public Optional<PublicCertificate> shownFor(String host) {
        return certificates.stream()
                .filter(certificate -> certificate.covers(host) && certificate.isGoodAt(clock.instant()))
                .findFirst();
    }

    /** What whoever asks for this name is shown. */
    public X509Certificate leafFor(String host) {
        return shownFor(host).map(PublicCertificate::leaf).orElseGet(ownChain::getFirst);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            @Nullable String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(keyType, engine == null ? null : engine.getHandshakeSession());
    }

    @Override
    public @Nullable String chooseServerAlias(
            @Nullable String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(keyType, socket instanceof SSLSocket secure ? secure.getHandshakeSession() : null);
    }

    private @Nullable String alias(@Nullable String keyType, @Nullable SSLSession session) {
        String alias = asked(session)
                .flatMap(this::shownFor)
                .map(PublicCertificate::name)
                .orElse(OWN);
        PrivateKey key = getPrivateKey(alias);
        return key != null && key.getAlgorithm().equals(keyType) ? alias : null;
    }

    private static Optional<String> asked(@Nullable SSLSession session) {
        if (session instanceof ExtendedSSLSession extended) {
            for (SNIServerName name : extended.getRequestedServerNames()) {
                if (name instanceof SNIHostName host) {
                    return Optional.of(host.getAsciiName());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(@Nullable String alias) {
        return OWN.equals(alias)
                ? ownChain.toArray(X509Certificate[]::new)
                : named(alias)
                        .map(certificate -> certificate.chain().toArray(X509Certificate[]::new))
                        .orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(@Nullable String alias) {
        return OWN.equals(alias)
                ? ownKey
                : named(alias).map(PublicCertificate::key).orElse(null);
    }

    private Optional<PublicCertificate> named(@Nullable String alias) {
        return certificates.stream()
                .filter(certificate -> certificate.name().equals(alias))
                .findFirst();
    }

    @Override
    public String @Nullable [] getServerAliases(@Nullable String keyType, Principal @Nullable [] issuers) {
        return new String[] {OWN};
    }

    @Override
    public String @Nullable [] getClientAliases(@Nullable String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String @Nullable [] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
