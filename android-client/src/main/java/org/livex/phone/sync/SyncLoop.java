package org.livex.phone.sync;

import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Keeps the phone in step with the server, by socket or, where none gets through, by calls; again and again, with longer
 * and longer pauses. Has one thread of its own, from start to stop.
 */
final class SyncLoop {
    private static final Logger LOG = Logger.getLogger("livex");
    private static final int TOKEN_NOT_VALID = 4401;
    private static final int NOT_OF_THIS_EXERCISE = 4403;
    private static final int TOO_SLOW = 4408;
    private static final int TRY_AGAIN_LATER = 1013;

    private final Api api;
    private final Wire wire;
    private final LiveRound.Place place;
    private final BackOff pauses;
    private final BackOff socketPauses;
    private volatile boolean isRunning = true;
    private volatile boolean isAttended;
    private volatile boolean isHurried;
    private int sockets;
    private String token = "";
    private long socketNotBefore;
    private boolean renewedInVain;
    private int quietPolls;

    SyncLoop(Api api, Wire wire, LiveRound.Place place, boolean isAttended) {
        this.api = api;
        this.wire = wire;
        this.place = place;
        this.isAttended = isAttended;
        this.pauses = new BackOff(place.timing(), place.random());
        this.socketPauses = new BackOff(place.timing(), place.random());
    }

    void start() {
        Thread thread = new Thread(this::keepInStep, "livex-sync");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns at once. What comes after this is not listened to. */
    void stop() {
        isRunning = false;
        place.bell().ring();
        wire.cut();
    }

    boolean isRunning() {
        return isRunning;
    }

    /** There is something to say or to ask; whatever pause is being made ends. */
    void hurry() {
        isHurried = true;
        place.bell().ring();
    }

    /** Nobody looks and no exercise runs: then it speaks only when it is hurried. */
    void attend(boolean wanted) {
        isAttended = wanted;
        place.bell().ring();
    }

    private void keepInStep() {
        while (isRunning) {
            try {
                pause(oneRound());
            } catch (Problem problem) {
                missed(problem);
            } catch (NoConnection lost) {
                place.talk().reachedNobody(lost.reason());
                pause(pauses.nextMillis());
            } catch (NotSaved later) {
                place.talk().reached(Connection.Way.OFFLINE);
                pause(pauses.nextMillis());
            } catch (RuntimeException mistake) {
                // Of ours: without this thread nothing would ever be sent again.
                LOG.log(Level.SEVERE, "sync", mistake);
                place.talk().reached(Connection.Way.OFFLINE);
                pause(pauses.nextMillis());
            }
        }
    }

    private void missed(Problem problem) {
        if (!isRunning) {
            return;
        }
        if (problem.endsIt()) {
            isRunning = false;
            place.talk().ended(problem);
            return;
        }
        if (problem.isOfAnotherServer()) {
            place.talk().reachedAnother();
            pause(place.timing().longestPause() / 2
                    + (long) (place.random().nextDouble() * place.timing().longestPause() / 2));
            return;
        }
        place.talk().reached(Connection.Way.OFFLINE);
        long asked = Math.min(problem.retryAfterMillis(), place.timing().longestPause());
        pauseWhatever(asked);
        pause(pauses.nextMillis());
    }

    /** Lives as long as a socket does, or calls once. Returns how long to pause before the next round. */
    private long oneRound() throws NoConnection, NotSaved, Problem {
        BooleanSupplier goesOn = () -> isRunning && isAttended;
        if (isAttended && (isHurried || place.clock().elapsedMillis() >= socketNotBefore)) {
            isHurried = false;
            LiveRound.Closing closing = live(goesOn);
            if (closing.wasLive() || !isRunning) {
                isHurried = false;
                return afterLive(closing);
            }
            if (closing.code() == TOKEN_NOT_VALID && hasRenewed()) {
                return 0;
            }
            throwIfOfAnotherExercise(closing);
            socketNotBefore = place.clock().elapsedMillis() + socketPauses.nextMillis();
        }
        boolean hadNews = callUntilQuiet();
        pauses.reset();
        place.talk().reached(isAttended ? Connection.Way.POLLING : Connection.Way.OFFLINE);
        return pauseAfterCall(hadNews);
    }

    private long afterLive(LiveRound.Closing closing) throws NoConnection, NotSaved, Problem {
        throwIfOfAnotherExercise(closing);
        if (closing.code() == TOKEN_NOT_VALID) {
            hasRenewed();
        }
        place.talk().reached(Connection.Way.OFFLINE);
        return closing.code() == TOO_SLOW ? 0 : reopenAfter(closing);
    }

    private long reopenAfter(LiveRound.Closing closing) {
        long most = closing.code() == TRY_AGAIN_LATER
                ? 10 * place.timing().firstPause()
                : 2 * place.timing().firstPause();
        return (long) (place.random().nextDouble() * most);
    }

    private static void throwIfOfAnotherExercise(LiveRound.Closing closing) throws Problem {
        if (closing.code() == NOT_OF_THIS_EXERCISE) {
            throw new Problem("wrong-exercise", Json.object().done(), 0);
        }
    }

    /** False if the token before this one was new as well: then it is not the token, and there is no hurry. */
    private boolean hasRenewed() throws NoConnection, NotSaved, Problem {
        api.renew(token);
        boolean helps = !renewedInVain;
        renewedInVain = true;
        return helps;
    }

    private LiveRound.Closing live(BooleanSupplier goesOn) throws NoConnection, NotSaved, Problem {
        int number = ++sockets;
        token = api.accessToken();
        Wire.Socket socket = api.open(token, new Ears(number, place.bell()));
        try {
            return new LiveRound(socket, number, place, this::isLive).untilClosed(goesOn);
        } finally {
            socket.end();
        }
    }

    private void isLive() {
        renewedInVain = false;
        quietPolls = 0;
        pauses.reset();
        socketPauses.reset();
        place.talk().reached(Connection.Way.LIVE);
    }

    /** True if anything was said or came. */
    private boolean callUntilQuiet() throws NoConnection, NotSaved, Problem {
        boolean hadNews = false;
        isHurried = false;
        for (boolean again = true; again && isRunning; ) {
            Request request = place.talk().next();
            Leaving leaving = new Leaving(place.talk(), request);
            long askedAt = place.clock().elapsedMillis();
            try {
                JSONObject answer = api.sync(request.json(), leaving);
                JSONArray items = answer.optJSONArray("items");
                boolean hasItems = items != null && items.length() > 0;
                again = place.talk().answered(request, answer, askedAt) || answer.optBoolean("more") || hasItems;
                hadNews |= hasItems || !request.ids().isEmpty();
            } catch (Problem problem) {
                place.talk().failed(request, problem);
                throw problem;
            } catch (NoConnection lost) {
                if (!leaving.wasHeldBack) {
                    throw lost;
                }
            }
        }
        return hadNews;
    }

    /** One request at the door. */
    private static final class Leaving implements Wire.Departure {
        private final Talk talk;
        private final Request request;
        private boolean wasHeldBack;

        Leaving(Talk talk, Request request) {
            this.talk = talk;
            this.request = request;
        }

        @Override
        public boolean isGranted() {
            wasHeldBack = !talk.leaves(request);
            return !wasHeldBack;
        }
    }

    private long pauseAfterCall(boolean hadNews) {
        if (!isAttended) {
            return Long.MAX_VALUE / 2;
        }
        quietPolls = hadNews ? 0 : quietPolls + 1;
        long most = Math.min(place.timing().pollAtMost(), place.timing().pollEvery() * (1 + quietPolls));
        return most / 2 + (long) (place.random().nextDouble() * most / 2);
    }

    private void pause(long millis) {
        if (isRunning && millis > 0 && !isHurried) {
            place.bell().awaitNews(millis, place.clock());
        }
    }

    /** The server asked for it: nobody's impatience counts. */
    private void pauseWhatever(long millis) {
        long until = place.clock().elapsedMillis() + millis;
        while (isRunning && place.clock().elapsedMillis() < until) {
            place.bell().awaitNews(until - place.clock().elapsedMillis(), place.clock());
        }
    }

    private record Ears(int number, Bell bell) implements Wire.Ears {
        @Override
        public void opened() {
            bell.ring(new Bell.Ring(Bell.Kind.OPENED, number, "", 0));
        }

        @Override
        public void heard(String text) {
            bell.ring(new Bell.Ring(Bell.Kind.HEARD, number, text, 0));
        }

        @Override
        public void closed(int code) {
            bell.ring(new Bell.Ring(Bell.Kind.CLOSED, number, "", code));
        }
    }
}
