package org.livex.phone.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.SaidVersion;
import org.livex.phone.sync.Snapshot;

/** Messages as they came, with how far I came with each. */
final class Inbox {
    private final Snapshot snapshot;
    private final Set<String> readHere;
    private final Outgoing outgoing;
    private final Map<String, JSONObject> receipts;

    private Inbox(Snapshot snapshot, Set<String> readHere) {
        this.snapshot = snapshot;
        this.readHere = readHere;
        this.outgoing = new Outgoing(snapshot);
        this.receipts = snapshot.items("receipt");
    }

    /** Those to confirm first, then the latest first. */
    static List<Message> all(Snapshot snapshot, Reader reader, Set<String> readHere) {
        Inbox inbox = new Inbox(snapshot, readHere);
        List<Message> messages =
                reader.all("message", snapshot.items("inject"), inbox::saidOf, (json, it) -> inbox.message(json, it));
        messages.sort(Comparator.comparing(Message::insists)
                .thenComparing(message -> message.version().since())
                .reversed()
                .thenComparing(Message::id));
        return Collections.unmodifiableList(messages);
    }

    /** All that {@link #message} looks at besides the message. */
    private Object saidOf(JSONObject inject) {
        String id = inject.optString("id");
        OutboxEcho outboxEcho = new OutboxEcho(snapshot, "inject");
        return Arrays.asList(receipts.get(id), outboxEcho.waiting(id), outboxEcho.refused(id), marks(inject, id));
    }

    private List<Boolean> marks(JSONObject inject, String id) {
        try {
            Message.Version version = Message.Version.of(inject);
            return List.of(readHere.contains(Message.key(id, version)), outgoing.marksRead(id, version));
        } catch (JSONException | RuntimeException unreadable) {
            return List.of();
        }
    }

    private Message message(JSONObject json, Reader reader) throws JSONException {
        String id = json.getString("id");
        Message.Version version = Message.Version.of(json);
        JSONObject receipt = receipts.get(id);
        boolean known = receipt != null && receipt.has("acknowledgedAt");
        boolean waits = !known && outgoing.acknowledges(id, version);
        boolean read = known
                || waits
                || (receipt != null && receipt.has("readAt"))
                || readHere.contains(Message.key(id, version))
                || outgoing.marksRead(id, version);
        Message.Acknowledgement acknowledgement = known
                ? Message.Acknowledgement.KNOWN
                : waits ? Message.Acknowledgement.WAITS : Message.Acknowledgement.NOT_YET;
        Asking asking = Asking.of(json, receipt, version, snapshot, reader);
        return Message.of(
                json,
                reader,
                version,
                new Message.Progress(read, SaidVersion.in(receipt, "versionsRead"), acknowledgement, asking));
    }
}
