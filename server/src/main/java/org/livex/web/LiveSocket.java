package org.livex.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
    private boolean waitsForReader;
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
        socket.binaryMessageHandler(_ -> socket.close(MALFORMED, "text only"));
        socket.exceptionHandler(_ -> socket.close(MALFORMED, "malformed"));
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
        if (!socket.isClosed()) {
            writer.write(frame);
            cursor = seq;
        }
    }

    @Override
    public boolean hint(Frame frame) {
        if (socket.isClosed()) {
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
        socket.close(code);
    }

    private void catchUpSoon() {
        catchingUp = true;
        vertx.setTimer(CATCH_UP_MILLIS, _ -> catchUp());
    }

    private void catchUp() {
        if (socket.isClosed()) {
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
            socket.close(TOO_SLOW, "no answer");
            return;
        }
        unansweredPings++;
        socket.writePing(Buffer.buffer());
    }

    private void receive(String message) {
        unansweredPings = 0;
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        if (waiting.size() >= MOST_WAITING) {
            socket.close(MALFORMED, "too many at once");
        } else if (!share.take(JsonKept.costOf(bytes))) {
            socket.close(TRY_AGAIN, "try again later");
        } else {
            waiting.add(bytes);
            if (!syncing) {
                next();
            }
        }
    }

    private void next() {
        syncing = !waiting.isEmpty();
        if (syncing && writer.isFull()) {
            waitsForReader = true;
            vertx.setTimer(CATCH_UP_MILLIS, _ -> nextUnlessGone());
        } else if (syncing) {
            hear(waiting.remove());
        } else if (waitsForReader) {
            // An ack may have waited, and no page followed it: what was to be pushed meanwhile was passed over.
            waitsForReader = false;
            catchUp();
        }
    }

    private void nextUnlessGone() {
        if (!socket.isClosed()) {
            next();
        }
    }

    /** Read when its turn comes: a tree takes many times the memory of what it was read from. */
    private void hear(byte[] message) {
        try {
            JsonNode json = DomainJson.parseSent(message, SyncRequest.JUDGED_APART);
            switch (json.path("type").asText()) {
                case "sync" -> answer(json, SyncRequest.read(json, message.length), JsonKept.costOf(message));
                case "ack" -> {
                    sync.hear(visitor, SyncRequest.cursor(json));
                    share.give(JsonKept.costOf(message));
                    next();
                }
                default -> socket.close(MALFORMED, "sync or ack only");
            }
        } catch (MalformedJson malformed) {
            socket.close(MALFORMED, "malformed");
        } catch (Problem problem) {
            socket.close(MALFORMED, problem.code());
        }
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
                .onFailure(_ -> socket.close(TRY_AGAIN, "try again later"));
    }
}
