package org.livex.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.FeedPage;
import org.livex.feed.Frame;
import org.livex.feed.LiveFeed;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;
import org.livex.room.Problem;
import org.livex.room.Sync;
import org.livex.room.SyncRequest;
import org.livex.room.Visitor;

/**
 * One open socket of a device: answers its syncs one after the other and pushes what is new between them. While the
 * device does not take what it is sent, nothing more is written, no answer either: it gets the rest as a page once it
 * does, and one that stays stuck is cut and comes back by cursor. So a socket never holds more than a page of memory.
 */
final class LiveSocket implements LiveFeed {
    static final short TOKEN_NOT_VALID = 4401;
    static final short NOT_OF_THIS_EXERCISE = 4403;
    static final short TRY_AGAIN = 1013;
    private static final short MALFORMED = 4400;
    private static final short TOO_SLOW = 4408;
    /** Said until a socket has started: an older server hangs up on who says what it does not know. */
    private static final String HEARS_ACKS = "\"acks\":true,";

    private static final int MOST_WAITING = 32;
    private static final long PING_MILLIS = 20_000;
    private static final long CATCH_UP_MILLIS = 250;
    private static final int MOST_UNANSWERED_PINGS = 2;

    /** Long enough for whoever reads to hear why. */
    private static final long FAREWELL_MILLIS = 1_000;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final FrameWriter writer;
    private final Room.Share share;
    private final Visitor visitor;
    private final Sync sync;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private List<Language> languages;
    private long cursor;
    private boolean upToDate;
    private boolean syncing;
    private boolean catchingUp;
    private boolean passedOver;
    private boolean hasLeft;
    private int unansweredPings;

    /** {@code share} pays for what was said and is not answered. */
    record Line(ServerWebSocket socket, FrameWriter writer, Room.Share share) {}

    LiveSocket(Vertx vertx, Line line, Visitor visitor, Sync sync) {
        this.vertx = vertx;
        this.socket = line.socket();
        this.writer = line.writer();
        this.share = line.share();
        this.visitor = visitor;
        this.sync = sync;
        this.languages = visitor.person().languages();
    }

    void open(Runnable whenGone) {
        writer.hearWordsOnly();
        visitor.exercise().live().add(this);
        long ping = vertx.setPeriodic(PING_MILLIS, _ -> ping());
        socket.pongHandler(_ -> unansweredPings = 0);
        socket.textMessageHandler(this::receive);
        socket.binaryMessageHandler(_ -> leave(MALFORMED, "text only"));
        socket.exceptionHandler(_ -> leave(MALFORMED, "malformed"));
        socket.closeHandler(_ -> {
            vertx.cancelTimer(ping);
            visitor.exercise().live().remove(this);
            whenGone.run();
        });
    }

    @Override
    public PersonId person() {
        return visitor.person().id();
    }

    @Override
    public List<Language> languages() {
        return languages;
    }

    @Override
    public long cursor() {
        return cursor;
    }

    @Override
    public boolean isListening() {
        if (!upToDate || syncing || catchingUp) {
            return false;
        }
        if (writer.isFull()) {
            catchUpSoon();
            return false;
        }
        return true;
    }

    @Override
    public void push(Frame frame, long seq) {
        if (!isGone()) {
            writer.write(frame);
            cursor = seq;
        }
    }

    @Override
    public boolean hint(Frame frame) {
        if (isGone()) {
            return true;
        }
        if (writer.isFull()) {
            return false;
        }
        writer.write(frame);
        return true;
    }

    @Override
    public void dismiss() {
        close(TOKEN_NOT_VALID);
    }

    @Override
    public void sendAway() {
        close(TRY_AGAIN);
    }

    void close(short code) {
        leave(code, null);
    }

    /** From now on it hears nothing and says nothing, and it is gone soon whether its device listens or not. */
    private void leave(short code, @Nullable String why) {
        if (hasLeft) {
            return;
        }
        hasLeft = true;
        visitor.exercise().live().remove(this);
        waiting.clear();
        var _ = socket.close(code, why);
        if (writer.isFull()) {
            writer.cut();
        } else {
            vertx.setTimer(FAREWELL_MILLIS, _ -> writer.cut());
        }
    }

    private boolean isGone() {
        return hasLeft || socket.isClosed();
    }

    private void catchUpSoon() {
        catchingUp = true;
        vertx.setTimer(CATCH_UP_MILLIS, _ -> catchUp());
    }

    private void catchUp() {
        if (isGone()) {
            return;
        }
        if (writer.isFull()) {
            catchUpSoon();
            return;
        }
        catchingUp = false;
        if (upToDate && !syncing) {
            FeedPage page = visitor.exercise().feed().page(Sync.personNow(visitor), cursor, languages);
            if (!page.items().isEmpty()) {
                push(page.toFrame(), page.cursor());
            }
            if (page.more()) {
                catchUpSoon();
            }
        }
    }

    /** A phone in a dead spot answers no ping: its socket must not stay for hours. */
    private void ping() {
        if (unansweredPings >= MOST_UNANSWERED_PINGS) {
            leave(TOO_SLOW, "no answer");
            return;
        }
        unansweredPings++;
        socket.writePing(Buffer.buffer());
    }

    private void receive(String message) {
        if (hasLeft) {
            return;
        }
        unansweredPings = 0;
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        if (waiting.size() >= MOST_WAITING) {
            leave(MALFORMED, "too many at once");
        } else if (!share.take(JsonKept.costOf(bytes))) {
            leave(TRY_AGAIN, "try again later");
        } else {
            waiting.add(bytes);
            if (!syncing) {
                next();
            }
        }
    }

    private void next() {
        if (isGone()) {
            return;
        }
        syncing = !waiting.isEmpty();
        if (syncing && writer.isFull()) {
            passedOver = true;
            vertx.setTimer(CATCH_UP_MILLIS, _ -> next());
        } else if (syncing) {
            hear(waiting.remove());
        } else if (passedOver) {
            // An ack may have waited, and no page followed it: what was to be pushed meanwhile was passed over.
            passedOver = false;
            catchUp();
        }
    }

    /** Read when its turn comes: a tree takes many times the memory of what it was read from. */
    private void hear(byte[] message) {
        try {
            JsonNode json = DomainJson.parseSent(message, SyncRequest.JUDGED_APART);
            switch (json.path("type").asText()) {
                case "sync" -> answer(json, SyncRequest.read(json, message.length), JsonKept.costOf(message));
                case "ack" -> heard(SyncRequest.cursor(json), JsonKept.costOf(message));
                default -> leave(MALFORMED, "sync or ack only");
            }
        } catch (MalformedJson malformed) {
            leave(MALFORMED, "malformed");
        } catch (Problem problem) {
            leave(MALFORMED, problem.code());
        }
    }

    private void heard(long cursor, long cost) {
        Future<Void> turn = sync.hearInTurn(visitor, cursor);
        passedOver |= !turn.isComplete();
        turn.onSuccess(_ -> {
                    share.give(cost);
                    next();
                })
                .onFailure(_ -> leave(TRY_AGAIN, "try again later"));
    }

    private static long number(JsonNode json) {
        JsonNode number = json.path("n");
        if (!number.isMissingNode() && !(number.isIntegralNumber() && number.canConvertToLong())) {
            throw Problem.field("n", "must be a whole number");
        }
        return number.asLong(0);
    }

    private void answer(JsonNode json, SyncRequest request, long cost) {
        String head = "{\"type\":\"synced\",\"n\":" + number(json) + "," + (upToDate ? "" : HEARS_ACKS);
        sync.answer(visitor, request, head)
                .onSuccess(answer -> {
                    share.give(cost);
                    languages = Sync.languages(visitor, request.languages());
                    upToDate = !answer.page().more();
                    push(Frame.of(answer.body()), answer.page().cursor());
                    next();
                })
                .onFailure(_ -> leave(TRY_AGAIN, "try again later"));
    }
}
