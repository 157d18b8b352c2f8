package org.livex.phone.sync;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.kept.Span;

/** Stands behind one line: says what lies in the outbox, keeps what comes. Deaf as soon as its line is stopped. */
final class Follower implements Talk {
    private final DurableState durableState;
    private final Fixes fixes;
    private final ServerClock serverClock;
    private final Said said;
    private List<String> answeredIn = Collections.emptyList();
    private long toldUpTo = Span.UNKNOWN;
    private boolean isOver;

    /** What changed, for whoever shows it. */
    interface Said {
        @Nullable PhoneHealth health();

        void changed();

        /** The server may have lost what it was given. Said before anything of the answer is kept. */
        void begunAnew() throws NotSaved;

        /** Unasked: what was here may be nobody's to see any more. */
        void mayBeGone();

        void reached(Connection.Way way);

        void reachedNobody(JoinResult.Reason why);

        void reachedAnother();

        void ended(Problem problem);
    }

    Follower(DurableState durableState, Fixes fixes, ServerClock serverClock, Said said) {
        this.durableState = durableState;
        this.fixes = fixes;
        this.serverClock = serverClock;
        this.said = said;
    }

    synchronized void stopListening() {
        isOver = true;
    }

    @Override
    public Request next() {
        Request request = durableState.request(fixes.untold(), said.health());
        Instant reckoned = serverClock.reckoned();
        if (reckoned != null && request.json().has("sentAt")) {
            Json.put(request.json(), "reckonedAt", Stamps.of(reckoned));
        }
        return request;
    }

    @Override
    public boolean canBeTakenBack(Request request) {
        return durableState.outbox().hasUnsent(request.ids());
    }

    @Override
    public boolean leaves(Request request) {
        boolean isFirst = durableState.outbox().hasUnsent(request.ids());
        boolean mayLeave = durableState.outbox().leave(request.ids());
        if (isFirst) {
            said.changed();
        }
        return mayLeave;
    }

    @Override
    public synchronized boolean answered(Request request, JSONObject answer, long askedElapsed)
            throws NotSaved, NoConnection {
        if (isOver) {
            return false;
        }
        Instant serverNow = Api.instantOf(answer, "now");
        if (answer.optBoolean("reset")) {
            said.begunAnew();
            if (request.cursor() > 0) {
                said.mayBeGone();
            }
        }
        DurableState.Taken taken = keptAnswer(request, answer);
        answeredIn = taken.languages();
        // While pages are missing, a push is ahead of them: its seq must not let them be skipped.
        toldUpTo = answer.optBoolean("more") ? Span.UNKNOWN : answer.optLong("cursor");
        fixes.told(request.fixes());
        serverClock.heard(askedElapsed, serverNow);
        durableState.remember(serverClock.offset());
        said.changed();
        return taken.hasMoreToSay();
    }

    @Override
    public synchronized void pushed(JSONObject push) throws NotSaved, NoConnection {
        if (isOver) {
            return;
        }
        if (push.optBoolean("reset")) {
            said.mayBeGone();
        }
        try {
            durableState.pushed(answeredIn, push, toldUpTo);
            if (toldUpTo != Span.UNKNOWN) {
                long seq = push.optLong("seq");
                toldUpTo = push.optBoolean("reset") ? seq : Math.max(toldUpTo, seq);
            }
        } finally {
            said.changed();
        }
    }

    /** That there is no room is news too. */
    private DurableState.Taken keptAnswer(Request request, JSONObject answer) throws NotSaved, NoConnection {
        try {
            return durableState.answered(request, answer);
        } catch (NotSaved full) {
            said.changed();
            throw full;
        }
    }

    @Override
    public synchronized void failed(Request request, Problem problem) throws NotSaved {
        if (!isOver) {
            durableState.outbox().failed(request, problem);
            said.changed();
        }
    }

    @Override
    public synchronized void reached(Connection.Way way) {
        if (!isOver) {
            said.reached(way);
        }
    }

    @Override
    public synchronized void reachedNobody(JoinResult.Reason why) {
        if (!isOver) {
            said.reachedNobody(why);
        }
    }

    @Override
    public synchronized void reachedAnother() {
        if (!isOver) {
            said.reachedAnother();
        }
    }

    @Override
    public synchronized void ended(Problem problem) {
        if (!isOver) {
            said.ended(problem);
        }
    }

    @Override
    public boolean hasFixes() {
        return fixes.size() > 0;
    }
}
