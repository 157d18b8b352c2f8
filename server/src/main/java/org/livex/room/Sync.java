package org.livex.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.livex.access.Access;
import org.livex.command.LiveExercise;
import org.livex.command.Outcome;
import org.livex.exercise.Command;
import org.livex.exercise.Rejection;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.reading.Carers;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.FeedJson;
import org.livex.feed.FeedPage;
import org.livex.i18n.Language;
import org.livex.journal.JournalUnavailable;
import org.livex.json.CommandCodec;
import org.livex.json.CommandReading;
import org.livex.json.DomainJson;

/**
 * The one call of a phone: takes what it did, answers what is new. The same over HTTP and over the socket. One rejected
 * or malformed command never blocks those behind it.
 */
public final class Sync {
    public static final int LARGEST_COMMAND = 64 * 1024;

    /** Control takes back as one command what a workbook brought. */
    private static final int LARGEST_OF_CONTROL = 512 * 1024;

    private static final String PULL_BRAKE = "pull-brake";

    private static final Set<String> ABOUT_SAFETY = Set.of(
            "call-red-stop",
            "explain-red-stop",
            "confirm-red-stop",
            PULL_BRAKE,
            "answer-brake",
            "opt-out",
            "opt-out-of-theme");

    /** Ahead of every journal, so that all comes anew. */
    private static final long OF_NOTHING = Long.MAX_VALUE;

    private final Access access;
    private final PlanPictures pictures;
    private final Whereabouts whereabouts;
    private final Paces paces;
    private final ToLongFunction<ExerciseId> backedUp;
    private final Consumer<@Nullable String> journals;

    /**
     * {@code backedUp}: the last entry of an exercise that is not lost with this machine. {@code journals} hears first what each device
     * says its journal is: it may be of a server that took over from this one.
     */
    public Sync(
            Access access,
            PlanPictures pictures,
            Whereabouts whereabouts,
            Paces paces,
            ToLongFunction<ExerciseId> backedUp,
            Consumer<@Nullable String> journals) {
        this.access = access;
        this.pictures = pictures;
        this.whereabouts = whereabouts;
        this.paces = paces;
        this.backedUp = backedUp;
        this.journals = journals;
    }

    /** How much is taken of each person, and how fast each gets all again. */
    public record Paces(QuotaBook quotas, PagePace pages) {}

    /** {@code page} is what was answered, for the socket that goes on from there. */
    public record Answer(FeedPage page, Buffer body) {}

    /** A device has kept all up to this cursor. That counts as much where it is all that the device says. */
    public void hear(Visitor visitor, long cursor) {
        LiveExercise running = visitor.exercise().running();
        if (running.isOurs()) {
            access.noteContact(visitor.session().device(), running.now());
            running.noteCursor(visitor.person().id(), cursor);
        }
    }

    /** The same, of who may say it without end. */
    public Future<Void> hearInTurn(Visitor visitor, long cursor) {
        hear(visitor, cursor);
        return paces.pages().word(visitor);
    }

    public Future<Answer> answer(Visitor visitor, SyncRequest request, String head) {
        OpenExercise exercise = visitor.exercise();
        journals.accept(request.journal());
        if (!exercise.running().isOurs()) {
            return Future.failedFuture(JournalUnavailable.notOurs());
        }
        long cursor = isOfAnotherJournal(request, exercise) ? OF_NOTHING : request.cursor();
        hear(visitor, cursor == OF_NOTHING ? 0 : cursor);
        whereabouts.tellContact(visitor, request);
        if (!request.outbox().isEmpty()) {
            try {
                boolean urgent = request.outbox().stream()
                        .anyMatch(
                                json -> ABOUT_SAFETY.contains(json.path("type").asText()));
                paces.quotas().take(visitor, request.outbox().size(), request.bytes(), urgent);
            } catch (Problem problem) {
                return Future.failedFuture(problem);
            }
        }
        DeviceClock clock = DeviceClock.of(request, exercise.running().now());
        Future<Set<Integer>> strange = pictures.wrong(visitor, request.outbox(), clock);
        return Future.all(unattended(visitor, request), strange).compose(asked -> {
            boolean unattended = asked.resultAt(0);
            List<Future<ObjectNode>> results = new ArrayList<>();
            for (JsonNode json : request.outbox()) {
                results.add(
                        isTooLarge(visitor, request, json)
                                ? tooLarge(visitor, json)
                                : strange.result().contains(results.size())
                                        ? Future.succeededFuture(rejected(withIdOf(json), PlanPictures.WRONG, Map.of()))
                                        : execute(visitor, json, results.size(), clock, unattended));
            }
            Future<?> kept = whereabouts.keep(visitor, request);
            return Future.join(new ArrayList<>(results))
                    .compose(_ -> kept)
                    .compose(_ -> paces.pages()
                            .page(
                                    visitor,
                                    () -> exercise.feed()
                                            .page(personNow(visitor), cursor, languages(visitor, request.languages()))))
                    .map(page -> new Answer(page, body(head, visitor, page, results)));
        });
    }

    /** Asked before anything is decided, and only for a brake: what is sent together stays in its order. */
    private Future<Boolean> unattended(Visitor visitor, SyncRequest request) {
        return request.outbox().stream()
                        .anyMatch(json -> PULL_BRAKE.equals(json.path("type").asText()))
                ? isUnattended(visitor)
                : Future.succeededFuture(false);
    }

    /** Nobody who looks after them has a device. Where that cannot be read it counts as so: better one more hears a brake than nobody. */
    private Future<Boolean> isUnattended(Visitor visitor) {
        LiveExercise running = visitor.exercise().running();
        return access.reachable(running.id())
                .map(reachable -> Collections.disjoint(
                        Carers.of(running.state(), visitor.person().id()), reachable))
                .otherwise(true);
    }

    /** What the device has was lost with a server that died: it counts as nothing, and tells of no delivery here. */
    private static boolean isOfAnotherJournal(SyncRequest request, OpenExercise exercise) {
        String journal = request.journal();
        return request.cursor() > 0
                && journal != null
                && !journal.equals(exercise.feed().journal());
    }

    /** What the device asks for, or else what its person reads. */
    public static List<Language> languages(Visitor visitor, List<Language> asked) {
        return asked.isEmpty() ? personNow(visitor).languages() : asked;
    }

    /** {@code bytes}: as it was sent. */
    public Future<Outcome> submit(Visitor visitor, CommandReading.Envelope envelope, int bytes) {
        paces.quotas().take(visitor, 1, bytes, envelope.command() instanceof SafetyCommand);
        return envelope.command() instanceof SafetyCommand.PullBrake
                ? isUnattended(visitor).compose(unattended -> submit(visitor, envelope, unattended))
                : pictures.isWrong(visitor, envelope.command())
                        .compose(wrong -> wrong
                                ? Future.failedFuture(Problem.of(422, PlanPictures.WRONG))
                                : submit(visitor, envelope, false));
    }

    private static Future<Outcome> submit(Visitor visitor, CommandReading.Envelope envelope, boolean unattended) {
        Command wish = envelope.command();
        if (isSaidByItsRoute(wish)) {
            return Future.succeededFuture(new Outcome.Rejected(Rejection.NOT_ALLOWED, Map.of()));
        }
        Command known = wish instanceof SafetyCommand.PullBrake pulled
                ? new SafetyCommand.PullBrake(pulled.takenAt(), unattended)
                : wish;
        return visitor.exercise().running().submit(visitor.caller(), envelope.id(), known);
    }

    /** That something left the server is said by what hands it out, in the same moment: by itself it would not be true. */
    private static boolean isSaidByItsRoute(Command command) {
        return command instanceof ControlCommand.TakeArchive
                || command instanceof ControlCommand.GiveStatements
                || command instanceof RosterCommand.GiveCopy;
    }

    public static ObjectNode result(String id, Outcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
        return switch (outcome) {
            case Outcome.Accepted(long seq) -> json.put("outcome", "accepted").put("seq", seq);
            case Outcome.Rejected(var reason, var parameters) -> rejected(json, reason.code(), parameters);
        };
    }

    /** Looked at closely only where the whole message could hold such a command. */
    private static boolean isTooLarge(Visitor visitor, SyncRequest request, JsonNode json) {
        int largest = largest(visitor);
        return request.bytes() > largest && DomainJson.write(json).length > largest;
    }

    private static Future<ObjectNode> tooLarge(Visitor visitor, JsonNode json) {
        return Future.succeededFuture(
                rejected(withIdOf(json), "too-large", Map.of("most", String.valueOf(largest(visitor)))));
    }

    private static int largest(Visitor visitor) {
        return visitor.person().function().controls() ? LARGEST_OF_CONTROL : LARGEST_COMMAND;
    }

    /** Whatever was sent as its id comes back, so that the device finds the command that it is about. */
    private static ObjectNode withIdOf(JsonNode json) {
        return JsonNodeFactory.instance.objectNode().put("id", json.path("id").asText(""));
    }

    private static Future<ObjectNode> execute(
            Visitor visitor, JsonNode json, int place, DeviceClock clock, boolean unattended) {
        return switch (CommandCodec.read(json, clock::byServer)) {
            case CommandReading.Malformed malformed ->
                Future.succeededFuture(rejected(
                        withIdOf(json),
                        "malformed-command",
                        Map.of("field", field(malformed, place), "problem", malformed.problem())));
            case CommandReading.Envelope envelope ->
                submit(visitor, envelope, unattended)
                        .map(outcome -> result(envelope.id().value(), outcome));
        };
    }

    /** Within the command; of what is none at all, its place among those that were sent. */
    private static String field(CommandReading.Malformed malformed, int place) {
        return malformed.field().isEmpty() ? SyncRequest.OUTBOX + "[" + place + "]" : malformed.field();
    }

    /** Its own command may just have changed who they are. */
    public static Person personNow(Visitor visitor) {
        PersonId id = visitor.person().id();
        Person now = visitor.exercise().running().state().roster().find(id);
        return now == null ? visitor.person() : now;
    }

    private Buffer body(String head, Visitor visitor, FeedPage page, List<Future<ObjectNode>> results) {
        ArrayNode outcomes = JsonNodeFactory.instance.arrayNode();
        results.forEach(result -> outcomes.add(result.result()));
        Buffer body = Buffer.buffer(head)
                .appendString("\"cursor\":" + page.cursor() + ",\"more\":" + page.more())
                .appendString(",\"reset\":" + page.reset() + anew(page))
                .appendString(",\"settled\":" + settled(visitor.exercise().running()) + ",\"now\":\"")
                .appendString(DomainJson.instant(visitor.exercise().running().now()))
                .appendString("\",\"journal\":\"" + visitor.exercise().feed().journal())
                .appendString("\",\"results\":")
                .appendBytes(DomainJson.write(outcomes))
                .appendString(",\"items\":");
        return FeedJson.appendItems(body, page.items()).appendString("}");
    }

    /** Up to where nothing that was accepted is lost, whatever becomes of the end of the disk or, with backups, of the machine. */
    private long settled(LiveExercise running) {
        return Math.min(running.settled(), backedUp.applyAsLong(running.id()));
    }

    private static String anew(FeedPage page) {
        return page.reset() && page.startsAnewAt() > 0 ? ",\"anewAt\":" + page.startsAnewAt() : "";
    }

    private static ObjectNode rejected(ObjectNode json, String code, Map<String, String> parameters) {
        json.put("outcome", "rejected").put("code", code);
        ObjectNode named = json.putObject("parameters");
        parameters.forEach(named::put);
        return json;
    }
}
