package org.livex.phone.sync;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.ballot.BallotCourier;

/** At most one line to one server at a time, with a courier beside it; whatever an earlier one still hears is nothing. */
final class OneLine {
    private final Inside inside;
    private @Nullable Line line;
    private volatile @Nullable Api api;
    private @Nullable Follower follower;
    private volatile @Nullable Carrier files;
    private volatile @Nullable Carrier ballots;
    private boolean isAttended = true;
    private volatile @Nullable PhoneHealth health;

    OneLine(Inside inside) {
        this.inside = inside;
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
        if (line != null) {
            line.attend(wanted);
        }
    }

    synchronized void begin() {
        Kept kept = inside.kept();
        Phone phone = inside.phone();
        Session session = kept.session();
        if (session == null || kept.ended() != null || line != null) {
            return;
        }
        try {
            Wire wire = inside.wires().to(session.server(), session.authority());
            Api calls = new Api(wire, session, phone.clock(), kept::renewed);
            Follower talk = new Follower(kept, inside.fixes(), inside.serverClock(), new Heard());
            LiveRound.Place place =
                    new LiveRound.Place(new Bell(), talk, phone.clock(), phone.timing(), phone.random());
            follower = talk;
            line = new Line(calls, wire, place, isAttended);
            api = calls;
            files = begun(new Courier(calls, inside.luggage(), kept, phone, inside.shown()::changed).carrier());
            ballots = begun(new BallotCourier(calls, inside.ballots(), kept, phone, inside.shown()::changed).carrier());
            line.start();
        } catch (NoConnection strange) {
            // What was kept of the server cannot be used: only joining again helps, and the screens say so.
            new Heard().ended(new Problem("token-invalid", Json.object().done(), 0));
        }
    }

    synchronized void halt() {
        Follower talk = follower;
        Line running = line;
        follower = null;
        line = null;
        api = null;
        if (talk != null && running != null) {
            running.stop();
            talk.stopListening();
        }
        stop(files);
        files = null;
        stop(ballots);
        ballots = null;
        inside.shown().has(Trouble.WRONG_DATE, false);
        inside.shown().isNew(Connection.Way.OFFLINE);
    }

    synchronized void hurry() {
        if (line != null) {
            line.hurry();
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
            inside.shown().changed();
            tellCarriers();
        }

        @Override
        public void begunAnew() throws NotSaved {
            inside.luggage().bringAgain();
        }

        @Override
        public void reached(Connection.Way way) {
            boolean isRight = way != Connection.Way.OFFLINE && inside.shown().has(Trouble.WRONG_DATE, false);
            if (inside.shown().isNew(way) || isRight) {
                changed();
            }
        }

        @Override
        public void reachedNobody(JoinResult.Reason why) {
            boolean isWrong =
                    why == JoinResult.Reason.WRONG_DATE && inside.shown().has(Trouble.WRONG_DATE, true);
            if (inside.shown().isNew(Connection.Way.OFFLINE) || isWrong) {
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
            try {
                inside.kept()
                        .end(new Ended(problem.code(), inside.phone().clock().now()), isTakenAway);
            } catch (NotSaved full) {
                // The server says it again when the phone asks again.
            }
            if (isTakenAway) {
                inside.luggage().keepOfReceivedOnly(Collections.emptySet());
            }
            inside.shown().isNew(Connection.Way.OFFLINE);
            inside.shown().changed();
        }

        private void tellCarriers() {
            boolean isThere = inside.shown().connection().way() != Connection.Way.OFFLINE;
            tell(files, isThere);
            tell(ballots, isThere);
        }
    }
}
