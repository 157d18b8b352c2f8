package org.livex.records;

/** The store did not take what it got. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What the operator can do something about. */
    public enum Reason {
        /** It does not answer, or cannot now. */
        UNREACHABLE,
        /** It wants another user or password. */
        UNAUTHORIZED,
        /** It answers, and takes no such statement. */
        REFUSED
    }

    NotTaken(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
