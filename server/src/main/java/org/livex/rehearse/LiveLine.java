package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The live socket of one phone: opened again whenever it breaks, until it is closed. */
final class LiveLine {
    private static final long FIRST_PAUSE_MILLIS = 300;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long ANSWER_MILLIS = 15_000;
    private static final int TOKEN_NOT_VALID = 4401;
    private static final int FIRST_CODE_OF_OURS = 4400;

    private final Vertx vertx;
    private final Api api;
    private final DevicePass pass;
    private final Listener listener;
    private final Tally tally;
    private final Map<Long, Promise<JsonNode>> asked = new HashMap<>();
    private @Nullable WebSocket socket;
    private boolean isWanted;
    private boolean connecting;
    private long pauseMillis = FIRST_PAUSE_MILLIS;
    private long questions;

    /** Counts sockets, so that the end of an old one is not taken for the end of the open one. */
    private int sockets;

    interface Listener {
        void opened();

        void pushed(JsonNode frame);

        void tokenRefused();
    }

    LiveLine(Vertx vertx, Api api, DevicePass pass, Listener listener, Tally tally) {
        this.vertx = vertx;
        this.api = api;
        this.pass = pass;
        this.listener = listener;
        this.tally = tally;
    }

    boolean isOpen() {
        return socket != null;
    }

    void open() {
        isWanted = true;
        connect();
    }

    void close() {
        isWanted = false;
        cut();
    }

    /** As when the network goes: nobody says goodbye. */
    void cut() {
        WebSocket was = socket;
        if (was != null) {
            was.close();
            gone(sockets);
        }
    }

    Future<JsonNode> ask(ObjectNode request) {
        WebSocket open = socket;
        if (open == null) {
            return Future.failedFuture("the line is down");
        }
        long n = ++questions;
        Promise<JsonNode> answer = Promise.promise();
        asked.put(n, answer);
        ObjectNode message = request.deepCopy().put("type", "sync").put("n", n);
        open.writeTextMessage(new String(Json.bytes(message), StandardCharsets.UTF_8));
        int askedOf = sockets;
        long timeout = vertx.setTimer(ANSWER_MILLIS, _ -> {
            if (sockets == askedOf) {
                cut();
            }
        });
        return answer.future().onComplete(_ -> vertx.cancelTimer(timeout));
    }

    private void connect() {
        if (!isWanted || connecting || socket != null) {
            return;
        }
        connecting = true;
        api.live(pass.exercise(), pass.accessToken()).onComplete(opened -> {
            connecting = false;
            if (opened.failed()) {
                connectLater();
            } else if (isWanted) {
                use(opened.result());
            } else {
                opened.result().close();
            }
        });
    }

    private void use(WebSocket opened) {
        socket = opened;
        int number = ++sockets;
        // What is behind an answer that got lost did not arrive either: heard, it would move the cursor past what is
        // missing.
        opened.textMessageHandler(text -> {
            if (socket != null && sockets == number) {
                hear(text);
            }
        });
        opened.exceptionHandler(_ -> {});
        opened.closeHandler(_ -> {
            if (socket != null && sockets == number) {
                heardClose(opened.closeStatusCode());
                gone(number);
            }
        });
        if (opened.isClosed()) {
            gone(number);
        } else {
            listener.opened();
        }
    }

    private void hear(String text) {
        JsonNode message = Json.parse(text.getBytes(StandardCharsets.UTF_8));
        switch (message.path("type").asText()) {
            case "synced" -> {
                pauseMillis = FIRST_PAUSE_MILLIS;
                Promise<JsonNode> answer = asked.remove(message.path("n").asLong());
                if (answer != null) {
                    answer.complete(message);
                }
            }
            case "items" -> listener.pushed(message);
            case "contact", "positions", "disk", "sends-too-much" -> {
                // Hints for a console, which no cursor counts.
            }
            default -> tally.error("unknown frame");
        }
    }

    private void heardClose(@Nullable Short code) {
        if (code != null && code == TOKEN_NOT_VALID) {
            listener.tokenRefused();
        } else if (code != null && code >= FIRST_CODE_OF_OURS) {
            tally.error("closed with " + code);
        }
    }

    private void gone(int number) {
        if (socket == null || sockets != number) {
            return;
        }
        socket = null;
        Map<Long, Promise<JsonNode>> open = Map.copyOf(asked);
        asked.clear();
        open.values().forEach(answer -> answer.tryFail("the line broke"));
        connectLater();
    }

    private void connectLater() {
        if (isWanted) {
            vertx.setTimer(pauseMillis, _ -> connect());
            pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 2);
        }
    }
}
