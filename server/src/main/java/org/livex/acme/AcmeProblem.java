package org.livex.acme;

import java.io.IOException;

/** Why there is no certificate: one sentence for whoever runs the server, that says what to do. */
public final class AcmeProblem extends IOException {
    private static final long serialVersionUID = 1L;

    public AcmeProblem(String sentence) {
        super(sentence);
    }

    AcmeProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
