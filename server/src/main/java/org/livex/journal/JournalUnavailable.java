package org.livex.journal;

/** The store cannot be read or written now: disk full, read-only, connection lost. Says which in words for an operator. */
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalUnavailable(String what) {
        super(what);
    }

    /** Nothing is wrong with the store: who may write it is not sure. */
    public static JournalUnavailable notOurs() {
        return new JournalUnavailable("another server may have taken the database over");
    }

    public JournalUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
