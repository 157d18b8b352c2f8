package org.livex.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.livex.access.AccessStore.Contact;
import org.livex.exercise.words.ids.DeviceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs of life that are not worth a write each: kept in memory, written together now and then. */
final class Contacts {
    private static final Logger log = LoggerFactory.getLogger(Contacts.class);
    private static final long FLUSH_MILLIS = 15_000;

    private final AccessStore store;
    private final Map<DeviceId, Contact> unwritten = new ConcurrentHashMap<>();

    private Runnable stopFlushing = () -> {};

    Contacts(AccessStore store) {
        this.store = store;
    }

    void note(DeviceId device, Instant at) {
        note(new Contact(device, at, 0));
    }

    /** The device has received what came with this generation of its refresh tokens. */
    void confirm(DeviceId device, int generation, Instant at) {
        note(new Contact(device, at, generation));
    }

    Optional<Contact> of(DeviceId device) {
        return Optional.ofNullable(unwritten.get(device));
    }

    void flushRegularly(Vertx vertx) {
        long timer = vertx.setPeriodic(
                FLUSH_MILLIS,
                _ -> flush().onFailure(
                                e -> log.warn("Last contacts of devices are not written yet: {}", e.getMessage())));
        stopFlushing = () -> vertx.cancelTimer(timer);
    }

    Future<Void> close() {
        stopFlushing.run();
        return flush();
    }

    Future<Void> flush() {
        List<Contact> contacts = List.copyOf(unwritten.values());
        if (contacts.isEmpty()) {
            return Future.succeededFuture();
        }
        return store.noteContacts(contacts)
                .onSuccess(_ -> contacts.forEach(contact -> unwritten.remove(contact.device(), contact)));
    }

    private void note(Contact contact) {
        unwritten.merge(contact.device(), contact, Contacts::later);
    }

    private static Contact later(Contact one, Contact other) {
        Instant at = one.at().isAfter(other.at()) ? one.at() : other.at();
        return new Contact(one.device(), at, Math.max(one.confirmed(), other.confirmed()));
    }
}
