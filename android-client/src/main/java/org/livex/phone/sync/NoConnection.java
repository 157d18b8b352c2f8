package org.livex.phone.sync;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The server was not reached, or its answer did not come whole: whether it heard is not known. */
public final class NoConnection extends IOException {
    private static final long serialVersionUID = 1;
    private final JoinResult.Reason reason;

    public NoConnection(JoinResult.Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    JoinResult.Reason reason() {
        return reason;
    }

    /** Where somebody answered, more can be done about it than where nobody did. */
    public static NoConnection mostTelling(List<NoConnection> failures) {
        return Collections.max(failures, Comparator.comparing(NoConnection::reason));
    }
}
