package org.livex.tls;

/** What an operator reads when there is no certificate to serve with: which file, what about it. */
public final class CertificateProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CertificateProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    CertificateProblem(String sentence) {
        super(sentence);
    }
}
