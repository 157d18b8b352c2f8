package org.livex.room;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.livex.command.CommandIds;
import org.livex.command.LiveExercise;
import org.livex.command.Timers;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.place.PresenceCommand;
import org.livex.exercise.reading.Privacy;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.Frame;
import org.livex.feed.LiveFeed;
import org.livex.feed.LiveFeeds;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.track.Fix;
import org.livex.track.Tracks;

/**
 * Positions and signs of life: kept where they may be, and shown to control as hints. How a phone was last is kept in
 * memory only: it says so again with its next sync.
 */
public final class Whereabouts {
    private final Tracks tracks;
    private final CommandIds ids;
    private final ContactPace pace;
    private final Map<DeviceId, PhoneState> phones = new ConcurrentHashMap<>();

    public Whereabouts(Tracks tracks, CommandIds ids, Timers timers) {
        this.tracks = tracks;
        this.ids = ids;
        this.pace = new ContactPace(timers);
    }

    /**
     * What must not be kept is dropped here, before anything is written or shown. Whether somebody came to a place by it is
     * decided and durable before the device is answered: what it sends again because no answer came changes nothing.
     */
    Future<Void> keep(Visitor visitor, SyncRequest request) {
        LiveExercise running = visitor.exercise().running();
        PersonId person = visitor.person().id();
        Instant now = running.now();
        List<SyncRequest.ReportedPosition> reported = request.positions().stream()
                .filter(position -> Privacy.mayKeepTrack(running.state(), person, position.point()))
                .toList();
        if (reported.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Fix> fixes = reported.stream()
                .map(position -> new Fix(person, position.point(), position.accuracyMetres(), position.fixedAt(), now))
                .toList();
        Future<Void> kept = tracks.keep(running.id(), fixes).onSuccess(_ -> tellPosition(visitor, fixes.getLast()));
        Command noted = new PresenceCommand.NotePositions(person, Sightings.of(reported, request, now));
        return Future.all(kept, running.submit(new Caller.Server(), ids.next(), noted))
                .mapEmpty();
    }

    Tracks tracks() {
        return tracks;
    }

    void tellContact(Visitor visitor, SyncRequest request) {
        DeviceId device = visitor.session().device();
        if (request.phone() != null) {
            phones.put(device, request.phone());
        }
        LiveFeeds live = visitor.exercise().live();
        if (!live.hasControl()) {
            pace.forget(who(visitor));
            return;
        }
        Language language =
                request.languages().isEmpty() ? null : request.languages().getFirst();
        ContactPace.Look look = new ContactPace.Look(device, language, phones.get(device));
        Instant at = visitor.exercise().running().now();
        pace.heard(
                who(visitor),
                look,
                !live.isConnected(visitor.person().id()),
                () -> tell(visitor, contact(visitor, look, at)));
    }

    /** How it was when it last said so, since this server started. */
    public @Nullable PhoneState phone(DeviceId device) {
        return phones.get(device);
    }

    public void forget(DeviceId device) {
        phones.remove(device);
    }

    public void tellGone(Visitor visitor) {
        pace.forget(who(visitor));
        tell(visitor, contact(visitor, visitor.exercise().running().now(), false));
    }

    /** Null: no inject any more. {@code isPressed}: nothing is written, a press waits that can still be taken back. */
    public void tellEditing(Visitor visitor, @Nullable InjectId inject, boolean isPressed) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "editing")
                .put("person", visitor.person().id().value());
        if (inject != null) {
            json.put("inject", inject.value());
            if (isPressed) {
                json.put("pressed", true);
            }
        }
        tell(visitor, json);
    }

    private static void tellPosition(Visitor visitor, Fix fix) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "positions");
        ArrayNode positions = json.putArray("positions");
        positions.add(json(fix));
        tell(visitor, json);
    }

    public static ObjectNode json(Fix fix) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("person", fix.person().value())
                .put("latitude", fix.point().latitude())
                .put("longitude", fix.point().longitude())
                .put("accuracyMetres", fix.accuracyMetres())
                .put("at", DomainJson.instant(fix.at()));
    }

    private static ContactPace.Who who(Visitor visitor) {
        return new ContactPace.Who(
                visitor.session().exercise(), visitor.person().id());
    }

    private static ObjectNode contact(Visitor visitor, ContactPace.Look look, Instant at) {
        ObjectNode json = contact(visitor, at, true);
        if (look.language() != null) {
            json.put("language", look.language().tag());
        }
        if (look.phone() != null) {
            json.setAll(DomainJson.tree(look.phone()));
        }
        return json;
    }

    private static ObjectNode contact(Visitor visitor, Instant at, boolean connected) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "contact")
                .put("person", visitor.person().id().value())
                .put("device", visitor.session().device().value())
                .put("at", DomainJson.instant(at))
                .put("connected", connected);
    }

    /** False where one of control could not take it. */
    private static boolean tell(Visitor visitor, ObjectNode hint) {
        List<LiveFeed> control = visitor.exercise().live().control();
        boolean taken = true;
        if (!control.isEmpty()) {
            Frame frame = Frame.of(Buffer.buffer(DomainJson.write(hint)));
            for (LiveFeed live : control) {
                taken &= live.hint(frame);
            }
        }
        return taken;
    }
}
