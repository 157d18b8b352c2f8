package org.livex.phone.sync;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.ballot.BallotCourier;

/** At most one line to one server at a time, with a courier beside it; whatever an earlier one still hears is nothing. */
final class SingleSyncLoop {
    private final EngineParts engineParts;
    private @Nullable SyncLoop syncLoop;
    private volatile @Nullable Api api;
    private @Nullable Follower follower;
    private volatile @Nullable Carrier files;
    private volatile @Nullable Carrier ballots;
    private boolean isAttended = true;
    private volatile @Nullable PhoneHealth health;

    SingleSyncLoop(EngineParts engineParts) {
        this.engineParts = engineParts;
    }

    /** Null while no line is begun. */
    @Nullable Api api() {
        return api;
    }

    void health(PhoneHealth now) {
        health = now;
    }

    synchronized void attend(boolean wanted) {
        isAttended = wanted;
        if (syncLoop != null) {
            syncLoop.attend(wanted);
        }
    }

    synchronized void begin() {
        DurableState durableState = engineParts.durableState();
        Phone phone = engineParts.phone();
        Session session = durableState.session();
        if (session == null || durableState.ended() != null || syncLoop != null) {
            return;
        }
        try {
            Wire wire = engineParts.wires().to(session.server(), session.authority());
            Api calls = new Api(wire, session, phone.clock(), durableState::renewed);
            Follower talk = new Follower(durableState, engineParts.fixes(), engineParts.serverClock(), new Heard());
            LiveRound.Place place =
                    new LiveRound.Place(new Bell(), talk, phone.clock(), phone.timing(), phone.random());
            follower = talk;
            syncLoop = new SyncLoop(calls, wire, place, isAttended);
            api = calls;
            files = begun(
                    new Courier(calls, engineParts.localFiles(), durableState, phone, engineParts.shown()::changed)
                            .carrier());
            ballots = begun(
                    new BallotCourier(calls, engineParts.ballots(), durableState, phone, engineParts.shown()::changed)
                            .carrier());
            syncLoop.start();
        } catch (NoConnection strange) {
            // What was kept of the server cannot be used: only joining again helps, and the screens say so.
            new Heard().ended(new Problem("token-invalid", Json.object().done(), 0));
        }
    }

    synchronized void halt() {
        Follower talk = follower;
        SyncLoop running = syncLoop;
        follower = null;
        syncLoop = null;
        api = null;
        if (talk != null && running != null) {
            running.stop();
            talk.stopListening();
        }
        stop(files);
        files = null;
        stop(ballots);
        ballots = null;
        engineParts.shown().has(Trouble.WRONG_DATE, false);
        engineParts.shown().has(Trouble.UNKNOWN_HERE, false);
        engineParts.shown().isNew(Connection.Way.OFFLINE);
    }

    synchronized void hurry() {
        if (syncLoop != null) {
            syncLoop.hurry();
        }
        if (files != null) {
            files.news();
        }
        if (ballots != null) {
            ballots.hurry();
        }
    }

    private static Carrier begun(Carrier carrier) {
        carrier.start();
        return carrier;
    }

    private static void stop(@Nullable Carrier carrying) {
        if (carrying != null) {
            carrying.stop();
        }
    }

    private static void tell(@Nullable Carrier carrying, boolean isConnected) {
        if (carrying != null) {
            carrying.connected(isConnected);
        }
    }

    private final class Heard implements Follower.Said {
        @Override
        public @Nullable PhoneHealth health() {
            return health;
        }

        @Override
        public void changed() {
            engineParts.shown().changed();
            tellCarriers();
        }

        @Override
        public void mayBeGone() {
            engineParts.localFiles().forgetAsked();
        }

        @Override
        public void begunAnew() throws NotSaved {
            engineParts.localFiles().bringAgain();
        }

        @Override
        public void reached(Connection.Way way) {
            boolean isRight = way != Connection.Way.OFFLINE && isOverTrouble();
            if (engineParts.shown().isNew(way) || isRight) {
                changed();
            }
        }

        private boolean isOverTrouble() {
            boolean wasWrong = engineParts.shown().has(Trouble.WRONG_DATE, false);
            boolean wasAnother = engineParts.shown().has(Trouble.UNKNOWN_HERE, false);
            return wasWrong || wasAnother;
        }

        @Override
        public void reachedNobody(JoinResult.Reason why) {
            boolean isWrong =
                    why == JoinResult.Reason.WRONG_DATE && engineParts.shown().has(Trouble.WRONG_DATE, true);
            if (engineParts.shown().isNew(Connection.Way.OFFLINE) || isWrong) {
                changed();
            }
        }

        @Override
        public void reachedAnother() {
            boolean isNews = engineParts.shown().has(Trouble.UNKNOWN_HERE, true);
            if (engineParts.shown().isNew(Connection.Way.OFFLINE) || isNews) {
                changed();
            }
        }

        /** A role that was taken away takes what was received with it. */
        @Override
        public void ended(Problem problem) {
            boolean isTakenAway = problem.code().equals("device-revoked");
            if (isTakenAway) {
                // Before anything goes: a file that is under way must not be kept afterwards.
                stop(files);
            }
            stop(ballots);
            ballots = null;
            Set<String> notTaken = Collections.emptySet();
            try {
                notTaken = engineParts
                        .durableState()
                        .end(
                                new Ended(
                                        problem.code(),
                                        engineParts.phone().clock().now()),
                                isTakenAway);
            } catch (NotSaved full) {
                // The server says it again when the phone asks again.
            }
            if (isTakenAway) {
                engineParts.localFiles().keepWhatWaits(notTaken);
            }
            engineParts.shown().isNew(Connection.Way.OFFLINE);
            engineParts.shown().changed();
        }

        private void tellCarriers() {
            boolean isThere = engineParts.shown().connection().way() != Connection.Way.OFFLINE;
            tell(files, isThere);
            tell(ballots, isThere);
        }
    }
}
