package org.livex.phone.sync.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okio.ByteString;

/**
 * A server's own certificate authority. A phone that got its fingerprint from a code on the wall needs nobody to install
 * anything, and trusts nobody else for this server.
 */
public record Authority(X509Certificate certificate, ByteString der) {
    /**
     * Reads the certificate of an authority from its file.
     *
     * @param file DER or PEM
     */
    public static Authority read(ByteString file) throws GeneralSecurityException {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(file.toByteArray()));
        if (certificate == null || certificate.getBasicConstraints() < 0) {
            throw new CertificateException("no certificate authority");
        }
        return new Authority(certificate, ByteString.of(certificate.getEncoded()));
    }

    /** SHA-256 of the SubjectPublicKeyInfo (RFC 7469), base64url without padding. */
    public String fingerprint() {
        String padded =
                ByteString.of(certificate.getPublicKey().getEncoded()).sha256().base64Url();
        return padded.replace("=", "");
    }

    Authority demand(String fingerprint) throws CertificateException {
        if (!fingerprint().equals(fingerprint)) {
            throw new CertificateException("another authority");
        }
        return this;
    }

    /** Of this authority's own server; of anybody else's it says nothing. */
    public void checkDateOf(Certificate server) throws CertificateExpiredException, CertificateNotYetValidException {
        if (server instanceof X509Certificate dated && vouchesFor(dated)) {
            dated.checkValidity();
        }
    }

    private boolean vouchesFor(X509Certificate server) {
        try {
            server.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException anothers) {
            return false;
        }
    }

    /** Names and dates of the server's certificate are checked as ever. */
    void trustOnly(OkHttpClient.Builder client) throws GeneralSecurityException {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
            use(client, trust, new Dated(trust, this));
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** Only to get the authority itself, which is believed by its fingerprint. */
    static void trustAnybody(OkHttpClient.Builder client) {
        try {
            use(client, new Anybody(), new Anybody());
            client.hostnameVerifier((host, session) -> true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void use(OkHttpClient.Builder client, X509TrustManager trust, X509TrustManager asked)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {asked}, null);
        client.sslSocketFactory(context.getSocketFactory(), trust);
    }

    /** Trusts whom {@code trust} does; of its own server it says where only the date is wrong. */
    private record Dated(X509TrustManager trust, Authority authority) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            trust.checkClientTrusted(chain, kind);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            try {
                trust.checkServerTrusted(chain, kind);
            } catch (CertificateException refused) {
                authority.checkDateOf(chain[0]);
                throw refused;
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return trust.getAcceptedIssuers();
        }
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // Nothing secret is said, and what is heard is checked by its fingerprint.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
