package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;

/**
 * Everything that the screens show, made of what came and of what waits to be sent.
 *
 * @param messages those to confirm first, then the latest first
 * @param reports the latest first, those that wait before those that the server has
 * @param duties mine and my teams', what must be done first
 * @param surveys what I and my teams are asked about the exercise, open ones first
 * @param trusts how far those whom I play trust each team
 * @param scenes of a role player, in the order in which they are played
 * @param welfare how I am, of role players
 * @param calls for mediators, mine and those that I am called to: what goes on first, then the latest
 * @param channels that I may write in, those with the newest words first
 * @param tasks of a mediator's translation desk, what there is to do first
 * @param brakes my silent brake, and those of whom I look after
 * @param ready how ready I am for the exercise
 * @param otherRefusals what the server refused besides reports and the red stop
 * @param waiting how many things wait to be sent that somebody would miss
 * @param unsentStop the red stop that I called and that the server does not know yet
 * @param feedback private words to me
 * @param decisions mine and my teams', those that wait or were refused before those that the server has, the latest first
 * @param evidence what I or my teams had or are to have, the latest first
 * @param dossiers whom and what my teams registered
 * @param board what my teams say of those
 * @param moments what the exercise clock showed, and when
 * @param watching what I watch and wrote; null: I do not see control
 */
public record Situation(
        @Nullable Exercise exercise,
        @Nullable ExerciseClock clock,
        @Nullable Me me,
        @Nullable RoleCard roleCard,
        List<Team> teams,
        List<Place> places,
        List<ActionKind> actionKinds,
        List<Message> messages,
        List<Report> reports,
        Requests requests,
        List<OwnDuty> duties,
        List<Survey> surveys,
        List<OwnTrust> trusts,
        List<Scene> scenes,
        Welfare welfare,
        Library library,
        List<Call> calls,
        List<Channel> channels,
        List<TextTask> tasks,
        @Nullable RedStop redStop,
        Brakes brakes,
        List<Refusal> otherRefusals,
        int waiting,
        @Nullable UnsentStop unsentStop,
        List<Feedback> feedback,
        List<Decision> decisions,
        List<Chain> evidence,
        Dossiers dossiers,
        CaseBoard board,
        @Nullable Watching watching,
        Ready ready,
        Moments moments) {
    /** What the phone shows of control's items besides the evaluator's sheet. All else of control stays on the console. */
    private static final Set<String> SHOWN_OF_CONTROL = Set.of("exercise", "clock", "me", "team", "place", "red-stop");

    /**
     * A red stop on its way.
     *
     * @param problem why the server refused it; null: it was not reached yet
     */
    public record UnsentStop(String id, @Nullable Problem problem) {}

    /**
     * What is to be shown now.
     *
     * @param languages that the person reads now, best first
     * @param readHere by their keys, messages that were opened on this phone and are not in the outbox yet
     */
    public static Situation of(Snapshot all, List<String> languages, Set<String> readHere) {
        Reader reader = new Reader(languages);
        Outgoing outgoing = new Outgoing(all);
        Set<String> consents = new HashSet<>();
        Me me = reader.first(all.items("me"), (json, it) -> {
            consents.addAll(Reader.strings(json.optJSONArray("consents")));
            outgoing.applyConsents(consents);
            return Me.of(json, outgoing.availability(json), Collections.unmodifiableSet(consents), outgoing.hidden());
        });
        Me ofControl = me != null && me.seesControl() ? me : null;
        Snapshot snapshot = ofControl == null ? all : all.only(SHOWN_OF_CONTROL);
        List<RoleCard> cards = reader.all(snapshot.items("role-card"), RoleCard::of);
        List<Team> teams = sorted(reader.all(snapshot.items("team"), Team::of), Comparator.comparing(Team::id));
        List<Place> places = sorted(
                reader.all(snapshot.items("place"), Place::of),
                Comparator.comparing(place -> place.name().text(), String.CASE_INSENSITIVE_ORDER));
        Exercise exercise = reader.first(snapshot.items("exercise"), Exercise::of);
        ExerciseClock clock = reader.first(snapshot.items("clock"), (json, it) -> ExerciseClock.of(json));
        Welfare welfare = Welfare.of(snapshot, reader, me);
        return new Situation(
                exercise,
                clock,
                me,
                cards.stream()
                        .filter(card -> me != null && card.id().equals(me.roleCard()))
                        .findFirst()
                        .orElse(cards.isEmpty() ? null : cards.get(0)),
                teams,
                places,
                sorted(
                        reader.all(snapshot.items("action-kind"), ActionKind::of),
                        Comparator.comparing(kind -> kind.label().text(), String.CASE_INSENSITIVE_ORDER)),
                messages(snapshot, reader, outgoing, readHere),
                reports(snapshot, reader, outgoing),
                Requests.of(snapshot, reader),
                OwnDuty.all(snapshot, reader, teams, me),
                Survey.all(snapshot, reader, teams),
                OwnTrust.all(snapshot, reader),
                Scene.all(snapshot, reader, welfare.optedOut()),
                welfare,
                Library.of(snapshot, reader),
                Call.all(snapshot, reader, places),
                Channel.all(snapshot, reader, me),
                TextTask.all(snapshot, reader, me),
                redStop(all, reader, ofControl, outgoing.has("confirm-red-stop")),
                Brakes.of(all, reader, me),
                Refusal.others(snapshot),
                outgoing.missed(),
                unsentStop(snapshot, outgoing),
                Feedback.all(snapshot, reader),
                Decision.all(snapshot, reader, me),
                Chain.all(snapshot, reader, me),
                Dossiers.of(snapshot, reader, me),
                CaseBoard.of(snapshot, reader, me),
                ofControl == null ? null : Watching.of(all, reader, ofControl),
                Ready.of(all, reader, me),
                Moments.of(all, clock, exercise));
    }

    /** @param ofControl me, where the items are control's */
    private static @Nullable RedStop redStop(
            Snapshot snapshot, Reader reader, @Nullable Me ofControl, boolean confirmationWaits) {
        return reader.first(snapshot.items("red-stop"), (json, it) -> {
            if (ofControl == null) {
                return RedStop.of(json, it, confirmationWaits);
            }
            String calledBy = json.optString("calledBy");
            JSONObject person = snapshot.item("person", calledBy);
            String name = person == null ? calledBy : person.optString("callName", calledBy);
            JSONObject there = snapshot.item("place", RedStop.placeOf(json));
            LocalText place = there == null ? null : it.optText(there, "name");
            return RedStop.ofControl(json, ofControl.id(), name, place, confirmationWaits);
        });
    }

    public @Nullable Message message(String id) {
        return messages.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Also what somebody in control is to confirm. */
    public @Nullable WorldEntry entry(String id) {
        Ready.Briefing briefing = ready.briefing(id);
        return briefing == null ? library.entry(id) : briefing.entry();
    }

    /** The scene that a message asks for; null: it asks for none. */
    public @Nullable Scene scene(String inject) {
        return scenes.stream()
                .filter(it -> it.inject().equals(inject))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Call call(String id) {
        return calls.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Null: nobody has written in it yet, or it is closed to me. */
    public @Nullable Channel channel(String id) {
        return channels.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Of those that the feed brings. */
    public @Nullable ChatLine line(String channel, String id) {
        Channel in = channel(channel);
        return in == null
                ? null
                : in.lines().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    public @Nullable TextTask task(String id) {
        return tasks.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** What rings at me, a mediator, and I have not answered. */
    public List<Call> ringing() {
        return calls.stream().filter(Call::rings).collect(Collectors.toList());
    }

    /** What I, a mediator, am on my way to or mediate. */
    public @Nullable Call goingOn() {
        return calls.stream().filter(Call::goesOn).findFirst().orElse(null);
    }

    public @Nullable Place place(@Nullable String id) {
        return places.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    public boolean agreedTo(String consent) {
        return me != null && me.consents().contains(consent);
    }

    public boolean isStopped() {
        return redStop != null && redStop.active();
    }

    /** Of where the exercise is played; empty: it is not known yet. */
    public String timeZone() {
        return exercise == null ? "" : exercise.timeZone();
    }

    /** What the clock of the exercise shows; null: it is not known yet. */
    public @Nullable ExerciseTime exerciseTime(Instant serverNow) {
        return clock == null || exercise == null ? null : clock.at(serverNow, exercise);
    }

    /** The clock goes on: it runs, and it is no night. */
    public boolean isPlay(Instant serverNow) {
        if (clock == null || exercise == null || clock.phase() != ExerciseClock.Phase.RUNNING) {
            return false;
        }
        ExerciseTime now = clock.at(serverNow, exercise);
        return exercise.days().stream().anyMatch(day -> day.from().compareTo(now) <= 0 && now.compareTo(day.to()) < 0);
    }

    /** Evidence is taken while the exercise is on, a pause included. */
    public boolean isOn() {
        return clock != null
                && Set.of(ExerciseClock.Phase.RUNNING, ExerciseClock.Phase.PAUSED)
                        .contains(clock.phase());
    }

    public @Nullable Chain chain(String id) {
        return evidence.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    public @Nullable Report report(String id) {
        return reports.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Where this phone may measure its position now, with consent and while the clock goes on; null: nowhere. */
    public Exercise.@Nullable Area areaToMeasure(Instant serverNow) {
        return exercise != null && agreedTo("position") && isPlay(serverNow) ? exercise.area() : null;
    }

    public int unread() {
        return (int) messages.stream().filter(Message::isNew).count();
    }

    public News news() {
        return News.of(messages);
    }

    public int insisting() {
        return (int) messages.stream().filter(Message::insists).count();
    }

    private static List<Message> messages(Snapshot snapshot, Reader reader, Outgoing outgoing, Set<String> readHere) {
        Map<String, JSONObject> receipts = snapshot.items("receipt");
        List<Message> messages = reader.all(snapshot.items("inject"), (json, it) -> {
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
            Asking asking = Asking.of(json, receipt, version, snapshot, it);
            return Message.of(
                    json,
                    it,
                    version,
                    new Message.Progress(read, SaidVersion.in(receipt, "versionsRead"), acknowledgement, asking));
        });
        return sorted(
                messages,
                Comparator.comparing(Message::insists)
                        .thenComparing(message -> message.version().since())
                        .reversed()
                        .thenComparing(Message::id));
    }

    private static List<Report> reports(Snapshot snapshot, Reader reader, Outgoing outgoing) {
        Map<String, JSONObject> known = snapshot.items("action");
        List<Report> here = outgoing.reports(known.keySet());
        List<Report> sent = sorted(
                reader.all(known, (json, it) -> Report.sent(json)),
                Comparator.comparing(Report::id).reversed());
        List<Report> all = new ArrayList<>(here);
        all.addAll(sent);
        return Collections.unmodifiableList(all);
    }

    private static @Nullable UnsentStop unsentStop(Snapshot snapshot, Outgoing outgoing) {
        for (Refused refused : snapshot.refused()) {
            if (refused.type().equals("call-red-stop")) {
                return new UnsentStop(refused.id(), new Problem(refused.code(), refused.parameters()));
            }
        }
        String waits = outgoing.idOf("call-red-stop");
        return waits == null ? null : new UnsentStop(waits, null);
    }

    private static <T> List<T> sorted(List<T> all, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(all);
        Collections.sort(sorted, order);
        return Collections.unmodifiableList(sorted);
    }

    /** Others of my teams, by name. */
    public List<Talker> mates() {
        return Talker.mates(teams, me);
    }

    /** Others of my teams and who wrote where I read, by name. */
    public List<Talker> known() {
        return Talker.known(teams, channels, me);
    }
}
