package org.livex.phone.sync;

import org.json.JSONObject;

/** What stands behind the line to the server: says what there is to say, and keeps what comes. */
interface Talk {
    Request next();

    /** Whether some of it has certainly not left this phone, and can be taken back. */
    boolean canBeTakenBack(Request request);

    /**
     * Asked right before the first of a request's commands goes out: none of them can be taken back from here on.
     *
     * @return false: one of them was taken back meanwhile, and this request must not go out
     */
    boolean leaves(Request request);

    /** An answer, to be kept whole. True if there is more to say at once. */
    boolean answered(Request request, JSONObject answer, long askedElapsed) throws NotSaved, NoConnection;

    /** Items that came by themselves. */
    void pushed(JSONObject push) throws NotSaved, NoConnection;

    /** The server cannot digest this request. */
    void failed(Request request, Problem problem) throws NotSaved;

    void reached(Connection.Way way);

    /** Nobody, or nobody that could be believed. */
    void reachedNobody(JoinResult.Reason why);

    /** A server that does not know this phone. */
    void reachedAnother();

    /** The phone has to join again; nothing is tried any more. */
    void ended(Problem problem);

    /** There are positions to tell, though they may wait. */
    boolean hasFixes();
}
