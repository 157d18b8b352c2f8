package org.livex.rehearse;

/** The server answered, and said no. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refused(Api.Answer answer) {
        super(answer.status() + " " + answer.code(), null, false, false);
        this.status = answer.status();
        this.code = answer.code();
    }

    String code() {
        return code;
    }

    /** Another access token may do. */
    boolean isOfToken() {
        return status == 401 && (code.equals("token-expired") || code.equals("token-invalid"));
    }

    /** The server asks for patience: not an error of anybody. */
    boolean isForNow() {
        return status == 503 || status == 429;
    }
}
