package org.livex.records;

import org.jspecify.annotations.Nullable;

/** The store did not take what it got. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final @Nullable Integer answer;

    /** What the operator can do something about. */
    public enum Reason {
        /** It does not answer. */
        UNREACHABLE,
        /** It answers that it cannot now. */
        BUSY,
        /** It wants another user or password. */
        UNAUTHORIZED,
        /** It answers, and takes no such statement. */
        REFUSED,
        /** Its answer is not one of a record store: another page is at that address. */
        STRANGE
    }

    NotTaken(Reason reason, @Nullable Integer answer) {
        super(answer == null ? reason.name() : reason.name() + " (" + answer + ")", null, false, false);
        this.reason = reason;
        this.answer = answer;
    }

    public Reason reason() {
        return reason;
    }

    /** Its HTTP status; null where there was none. */
    public @Nullable Integer answer() {
        return answer;
    }
}
