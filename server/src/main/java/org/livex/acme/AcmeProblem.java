package org.livex.acme;

import java.io.IOException;

/** Why there is no certificate: one sentence for whoever runs the server, that says what to do. */
public final class AcmeProblem extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean nothingEntered;

    public AcmeProblem(String sentence) {
        super(sentence);
        this.nothingEntered = false;
    }

    AcmeProblem(String sentence, Throwable cause) {
        this(sentence, cause, false);
    }

    private AcmeProblem(String sentence, Throwable cause, boolean nothingEntered) {
        super(sentence, cause);
        this.nothingEntered = nothingEntered;
    }

    /** Where no record can have come into the DNS. */
    static AcmeProblem beforeAnyRecord(String sentence, Throwable cause) {
        return new AcmeProblem(sentence, cause, true);
    }

    boolean isNothingEntered() {
        return nothingEntered;
    }
}
