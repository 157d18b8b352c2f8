package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A phone with an open socket, one sync at a time. It reads of a frame only what it must: the cores are shared with the
 * server that is measured.
 */
final class LivexPhone {
    private final LivexApi api;
    private final WebSocket socket;
    private Consumer<String> whenPushed = _ -> {};
    private long cursor;
    private long questions;
    private @Nullable Promise<Void> asked;

    LivexPhone(LivexApi api, WebSocket socket) {
        this.api = api;
        this.socket = socket;
        socket.textMessageHandler(this::hear);
        socket.closeHandler(_ -> failed("the socket was closed with " + socket.closeStatusCode()));
        socket.exceptionHandler(failure -> failed(String.valueOf(failure.getMessage())));
    }

    /** Of every frame that this phone did not ask for. */
    void whenPushed(Consumer<String> then) {
        whenPushed = then;
    }

    long cursor() {
        return cursor;
    }

    /** With what this phone kept from before. */
    LivexPhone goOnFrom(long kept) {
        cursor = kept;
        return this;
    }

    Future<Void> close() {
        return socket.close();
    }

    /** Until nothing is left to get. */
    Future<Void> catchUp() {
        return sync(new JsonArray());
    }

    /** Sent, and nothing comes back. */
    Future<Void> ack() {
        return socket.writeTextMessage("{\"type\":\"ack\",\"cursor\":" + cursor + "}");
    }

    Future<Void> sync(JsonArray outbox) {
        Promise<Void> answer = Promise.promise();
        asked = answer;
        questions++;
        JsonObject message = new JsonObject()
                .put("type", "sync")
                .put("n", questions)
                .put("cursor", cursor)
                .put("languages", new JsonArray())
                .put("outbox", outbox);
        socket.writeTextMessage(message.encode()).onFailure(answer::tryFail);
        return answer.future();
    }

    Future<Void> acknowledge(String inject) {
        return sync(new JsonArray()
                .add(api.command("acknowledge-inject").put("inject", inject).put("takenAt", LivexApi.now())));
    }

    Future<Void> act(String note) {
        return sync(new JsonArray().add(api.action(note)));
    }

    private void hear(String frame) {
        if (frame.startsWith("{\"type\":\"items\"")) {
            cursor = numberAfter("\"seq\":", frame);
            whenPushed.accept(frame);
            return;
        }
        if (!frame.startsWith("{\"type\":\"synced\"")) {
            return;
        }
        cursor = numberAfter("\"cursor\":", frame);
        if (frame.contains("\"outcome\":\"rejected\"")) {
            failed("the server rejected: " + frame);
        } else if (frame.contains("\"more\":true")) {
            Promise<Void> first = asked;
            catchUp().onSuccess(_ -> {
                if (first != null) {
                    first.tryComplete();
                }
            });
        } else if (asked != null) {
            asked.tryComplete();
        }
    }

    private void failed(String why) {
        if (asked != null) {
            asked.tryFail(why);
        }
    }

    private static long numberAfter(String name, String frame) {
        int from = frame.indexOf(name) + name.length();
        int to = from;
        while (Character.isDigit(frame.charAt(to))) {
            to++;
        }
        return Long.parseLong(frame, from, to, 10);
    }
}
