package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;

/** A phone in somebody's hand, who does one thing after the other, each when the one before was answered. */
final class Player {
    private static final int CHARACTERS = 120;

    private final LivexApi api;
    private final LivexPhone phone;
    private final Persona persona;
    private Future<Void> last = Future.succeededFuture();
    private Times answers = new Times();

    /** The channel in which this one writes, and the language. */
    record Persona(String channel, String language) {}

    Player(LivexApi api, LivexPhone phone, Persona persona) {
        this.api = api;
        this.phone = phone;
        this.persona = persona;
    }

    LivexPhone phone() {
        return phone;
    }

    /** How long each waited for its answer goes to {@code times} from now on. */
    void timedBy(Times times) {
        answers = times;
    }

    Future<Void> acknowledge(String inject) {
        return then(() -> phone.acknowledge(inject));
    }

    Future<Void> act() {
        return then(() -> phone.sync(new JsonArray().add(action())));
    }

    Future<Void> write() {
        return then(() -> phone.sync(new JsonArray().add(message())));
    }

    JsonObject action() {
        return api.action("n".repeat(CHARACTERS));
    }

    JsonObject message() {
        return api.message(persona.channel(), "m".repeat(CHARACTERS), persona.language());
    }

    private Future<Void> then(Supplier<Future<Void>> what) {
        last = last.compose(_ -> {
            long began = System.nanoTime();
            return what.get().onSuccess(_ -> answers.add(System.nanoTime() - began));
        });
        return last;
    }
}
