package org.livex.phone.sync;

import java.util.Random;
import java.util.function.BooleanSupplier;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** One socket from opening to closing. One sync is under way at a time; what comes is kept in the order in which it came. */
public final class LiveRound {
    /** What a connection is called that was lost without a word. */
    public static final int LOST = 1006;

    private static final long NEVER = Long.MAX_VALUE;
    /** In milliseconds: whoever was heard within this is there. */
    private static final long PROVEN_FOR = 2_000;

    private final Wire.Socket socket;
    private final int number;
    private final Bell bell;
    private final Talk talk;
    private final DeviceClock clock;
    private final Timing timing;
    private final Random random;
    private final Runnable whenLive;
    private final long startedAt;
    private boolean isOpen;
    private boolean wasLive;
    private int n;
    private @Nullable Asked asked;
    private long speakAt;
    private long saidAt;
    /** Whoever was asked has answered, or nothing would be said now. */
    private boolean hasAskedFirst;

    private record Asked(int n, Request request, long at) {}

    /** @param wasLive at least one sync was answered: the way was open */
    record Closing(int code, boolean wasLive) {}

    /** What a round needs of its surroundings. */
    record Place(Bell bell, Talk talk, DeviceClock clock, Timing timing, Random random) {}

    LiveRound(Wire.Socket socket, int number, Place place, Runnable whenLive) {
        this.socket = socket;
        this.number = number;
        this.bell = place.bell();
        this.talk = place.talk();
        this.clock = place.clock();
        this.timing = place.timing();
        this.random = place.random();
        this.whenLive = whenLive;
        this.startedAt = clock.elapsedMillis();
        this.speakAt = startedAt;
        this.saidAt = startedAt;
    }

    /** Ends when the socket does, or {@code goesOn} does not hold any more. */
    Closing untilClosed(BooleanSupplier goesOn) throws NotSaved, NoConnection {
        while (goesOn.getAsBoolean()) {
            long now = clock.elapsedMillis();
            if (isOverdue(now)) {
                return new Closing(LOST, wasLive);
            }
            if (isOpen && asked == null && speakAt() <= now) {
                say(now);
            }
            Bell.Ring ring = bell.await(nextLook() - now);
            if (ring != null && ring.kind() == Bell.Kind.NEWS) {
                speakAt = clock.elapsedMillis();
            } else if (ring != null && ring.socket() == number) {
                if (ring.kind() == Bell.Kind.CLOSED) {
                    return new Closing(ring.code(), wasLive);
                }
                take(ring);
            }
        }
        return new Closing(LOST, wasLive);
    }

    private void take(Bell.Ring ring) throws NotSaved, NoConnection {
        if (ring.kind() == Bell.Kind.OPENED) {
            isOpen = true;
            return;
        }
        JSONObject message = Json.read(ring.text());
        if (message == null) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, new JSONException("no JSON"));
        }
        switch (message.optString("type")) {
            case "synced" -> answered(message);
            case "items" -> {
                talk.pushed(message);
                confirmSoon();
            }
            default -> {
                // A newer server says more than this phone knows.
            }
        }
    }

    private void answered(JSONObject answer) throws NotSaved, NoConnection {
        Asked question = asked;
        if (question == null || answer.optInt("n") != question.n()) {
            return;
        }
        JSONArray items = answer.optJSONArray("items");
        boolean hasMore = talk.answered(question.request(), answer, question.at());
        asked = null;
        if (hasMore || answer.optBoolean("more")) {
            speakAt = clock.elapsedMillis();
        } else if (items != null && items.length() > 0) {
            confirmSoon();
        }
        if (!wasLive) {
            wasLive = true;
            whenLive.run();
        }
    }

    private void say(long now) {
        Request next = talk.next();
        // Of what can still be taken back nothing goes into a network that may have gone without a word.
        boolean asksFirst = !hasAskedFirst && socket.silentMillis() > PROVEN_FOR && talk.canBeTakenBack(next);
        hasAskedFirst = asksFirst;
        Request request = asksFirst ? next.withoutCommands() : next;
        if (!asksFirst && !talk.leaves(request)) {
            // The next look makes another one.
            return;
        }
        asked = new Asked(++n, request, now);
        speakAt = asksFirst ? now : NEVER;
        saidAt = now;
        socket.say(Json.put(Json.put(request.json(), "type", "sync"), "n", n).toString());
    }

    /** Only the next sync tells the server that the phone has what came: see docs/protocol.md, "Delivered". */
    private void confirmSoon() {
        long soon = timing.confirmAfter() / 2 + (long) (random.nextDouble() * timing.confirmAfter());
        speakAt = Math.min(speakAt, clock.elapsedMillis() + soon);
    }

    private boolean isOverdue(long now) {
        Asked question = asked;
        return question == null
                ? !isOpen && now - startedAt >= timing.openWithin()
                : now - question.at() >= timing.answerWithin();
    }

    /** When there is something to say, or the server was silent for so long that it may be gone. */
    private long speakAt() {
        long heardOrSaidAt = Math.max(clock.elapsedMillis() - socket.silentMillis(), saidAt);
        long silentAt = heardOrSaidAt + timing.silence();
        long fixesAt = talk.hasFixes() ? saidAt + timing.positionsEvery() : NEVER;
        return Math.min(speakAt, Math.min(silentAt, fixesAt));
    }

    private long nextLook() {
        Asked question = asked;
        if (question != null) {
            return question.at() + timing.answerWithin();
        }
        return isOpen ? speakAt() : startedAt + timing.openWithin();
    }
}
