package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.board.CaseBoard;
import org.livex.phone.model.board.Dossiers;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.Report;
import org.livex.phone.model.form.Requests;
import org.livex.phone.model.form.Survey;
import org.livex.phone.model.library.Library;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.Team;
import org.livex.phone.model.watch.Watching;
import org.livex.phone.sync.Snapshot;

/**
 * Makes the situation, for somebody who looks again and again: what did not change since the last time is taken as it was made
 * then. Not thread-safe.
 */
public final class Situations {
    /** What the phone shows of control's items besides the evaluator's sheet. All else of control stays on the console. */
    private static final Set<String> SHOWN_OF_CONTROL = Set.of("exercise", "clock", "me", "team", "place", "red-stop");

    private static final List<String> NOTHING_BESIDES = List.of();

    private final Parsed parsed = new Parsed();

    /**
     * What is to be shown now.
     *
     * @param languages that the person reads now, best first
     * @param readHere by their keys, messages that were opened on this phone and are not in the outbox yet
     */
    public Situation of(Snapshot all, List<String> languages, Set<String> readHere) {
        parsed.readIn(languages);
        Reader reader = new Reader(languages, parsed);
        Me me = one(reader, all, "me", it -> me(it, reader));
        Me ofControl = me != null && me.seesControl() ? me : null;
        return of(all, ofControl == null ? all : all.only(SHOWN_OF_CONTROL), reader, me, Set.copyOf(readHere));
    }

    /** How many items were read from their JSON since the beginning. */
    int readings() {
        return parsed.readings();
    }

    /** @param seen what a person sees of all: only some of what is control's */
    private static Situation of(Snapshot all, Snapshot seen, Reader reader, @Nullable Me me, Set<String> readHere) {
        Me ofControl = me != null && me.seesControl() ? me : null;
        List<@Nullable Me> mine = Collections.singletonList(me);
        Outgoing outgoing = new Outgoing(seen);
        Exercise exercise = one(reader, seen, "exercise", it -> reader.first(it.items("exercise"), Exercise::of));
        ExerciseClock clock = one(
                reader, seen, "clock", it -> reader.first(it.items("clock"), (json, its) -> ExerciseClock.of(json)));
        List<Team> teams = reader.part("teams", seen, Set.of("team"), NOTHING_BESIDES, it -> teams(it, reader));
        List<Place> places = reader.part("places", seen, Set.of("place"), NOTHING_BESIDES, it -> places(it, reader));
        Welfare welfare = reader.part("welfare", seen, Set.of("welfare"), mine, it -> Welfare.of(it, reader, me));
        return new Situation(
                exercise,
                clock,
                me,
                reader.part("role-card", seen, Set.of("role-card"), mine, it -> roleCard(it, reader, me))
                        .orElse(null),
                teams,
                places,
                reader.part("kinds", seen, Set.of("action-kind"), NOTHING_BESIDES, it -> actionKinds(it, reader)),
                reader.part(
                        "messages",
                        seen,
                        Set.of("inject", "receipt"),
                        List.of(readHere),
                        it -> Inbox.all(it, reader, readHere)),
                reader.part("reports", seen, Set.of("action"), NOTHING_BESIDES, it -> Report.all(it, reader)),
                reader.part(
                        "requests",
                        seen,
                        Set.of("request-form", "request"),
                        NOTHING_BESIDES,
                        it -> Requests.of(it, reader)),
                reader.part(
                        "duties",
                        seen,
                        Set.of("duty", "duty-tick"),
                        Arrays.asList(teams, me),
                        it -> OwnDuty.all(it, reader, teams, me)),
                reader.part("surveys", seen, Set.of("survey"), List.of(teams), it -> Survey.all(it, reader, teams)),
                reader.part("trusts", seen, Set.of("trust"), NOTHING_BESIDES, it -> OwnTrust.all(it, reader)),
                reader.part(
                        "scenes",
                        seen,
                        Set.of("inject", "task"),
                        List.of(welfare.optedOut()),
                        it -> Scene.all(it, reader, welfare.optedOut())),
                welfare,
                reader.part(
                        "library",
                        seen,
                        Set.of("world-entry", "document"),
                        NOTHING_BESIDES,
                        it -> Library.of(it, reader)),
                reader.part("calls", seen, Set.of("mediation"), List.of(places), it -> Call.all(it, reader, places)),
                reader.part("channels", seen, Set.of("channel", "message"), mine, it -> Channel.all(it, reader, me)),
                reader.part("tasks", seen, Set.of("translation", "message"), mine, it -> TextTask.all(it, reader, me)),
                reader.part("set-aside", seen, Set.of("translation"), NOTHING_BESIDES, SetAside::all),
                reader.part(
                                "red-stop",
                                all,
                                RedStop.KINDS,
                                mine,
                                it -> Optional.ofNullable(
                                        RedStop.of(it, reader, ofControl, new Outgoing(it).has("confirm-red-stop"))))
                        .orElse(null),
                reader.part("brakes", all, Set.of("brake"), mine, it -> Brakes.of(it, reader, me)),
                Refusal.others(seen),
                outgoing.missed(),
                outgoing.unsentStop(),
                reader.part("feedback", seen, Set.of("feedback"), NOTHING_BESIDES, it -> Feedback.all(it, reader)),
                reader.part("decisions", seen, Set.of("decision"), mine, it -> Decision.all(it, reader, me)),
                reader.part("evidence", seen, Set.of("evidence"), mine, it -> Chain.all(it, reader, me)),
                reader.part("dossiers", seen, Set.of("dossier"), mine, it -> Dossiers.of(it, reader, me)),
                reader.part("board", seen, Set.of("link", "open-question"), mine, it -> CaseBoard.of(it, reader, me)),
                ofControl == null ? null : Watching.of(all, reader, ofControl),
                reader.part("ready", all, Set.of("readiness", "world-entry"), mine, it -> Ready.of(it, reader, me)),
                Moments.of(all, reader, clock, exercise));
    }

    /** What is made of items of the kind alone; null: there is none. */
    private static <T> @Nullable T one(Reader reader, Snapshot all, String kind, Function<Snapshot, @Nullable T> made) {
        return reader.part(kind, all, Set.of(kind), NOTHING_BESIDES, it -> Optional.ofNullable(made.apply(it)))
                .orElse(null);
    }

    private static @Nullable Me me(Snapshot snapshot, Reader reader) {
        Outgoing outgoing = new Outgoing(snapshot);
        return reader.first(snapshot.items("me"), (json, it) -> {
            Set<String> consents = new HashSet<>(Reader.strings(json.optJSONArray("consents")));
            outgoing.applyConsents(consents);
            return Me.of(json, outgoing.availability(json), Collections.unmodifiableSet(consents), outgoing.hidden());
        });
    }

    private static Optional<RoleCard> roleCard(Snapshot snapshot, Reader reader, @Nullable Me me) {
        List<RoleCard> cards = reader.all(snapshot.items("role-card"), RoleCard::of);
        Optional<RoleCard> mine = cards.stream()
                .filter(card -> me != null && card.id().equals(me.roleCard()))
                .findFirst();
        return mine.isPresent() ? mine : cards.stream().findFirst();
    }

    private static List<Team> teams(Snapshot snapshot, Reader reader) {
        return sorted(reader.all(snapshot.items("team"), Team::of), Comparator.comparing(Team::id));
    }

    private static List<Place> places(Snapshot snapshot, Reader reader) {
        return sorted(
                reader.all(snapshot.items("place"), Place::of),
                Comparator.comparing(place -> place.name().text(), String.CASE_INSENSITIVE_ORDER));
    }

    private static List<ActionKind> actionKinds(Snapshot snapshot, Reader reader) {
        return sorted(
                reader.all(snapshot.items("action-kind"), ActionKind::of),
                Comparator.comparing(kind -> kind.label().text(), String.CASE_INSENSITIVE_ORDER));
    }

    private static <T> List<T> sorted(List<T> all, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(all);
        Collections.sort(sorted, order);
        return Collections.unmodifiableList(sorted);
    }
}
