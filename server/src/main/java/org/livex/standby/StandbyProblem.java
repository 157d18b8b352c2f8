package org.livex.standby;

import java.io.IOException;

/** Why a stand-by cannot go on: one sentence for whoever runs the two laptops, that says what to do. */
public final class StandbyProblem extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public enum Kind {
        /** The first server does not answer now. It may come again. */
        AWAY,
        /** A wrong code, or a message that nobody wrote who has the keys. */
        NOT_BELIEVED,
        /** Too many wrong codes: later. */
        TOO_MANY,
        /** What is in the folder is of another server, or of another past. */
        OTHERS,
        /** Another server took over from this one. */
        REPLACED,
        /** What was asked for cannot be done so. */
        REFUSED
    }

    StandbyProblem(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    static StandbyProblem notBelieved() {
        return new StandbyProblem(
                Kind.NOT_BELIEVED,
                "The first server does not know this stand-by any more: another one may have taken its place. Pair it again.");
    }

    static StandbyProblem away(String address, String why) {
        return new StandbyProblem(Kind.AWAY, "There is no answer from " + address + " (" + why + ").");
    }

    public Kind kind() {
        return kind;
    }
}
