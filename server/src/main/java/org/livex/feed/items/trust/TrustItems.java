package org.livex.feed.items.trust;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.Trusts;
import org.livex.exercise.trust.TrustHistory;
import org.livex.exercise.trust.TrustMove;
import org.livex.exercise.trust.TrustMove.Cause;
import org.livex.exercise.trust.TrustOf;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemKind;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/**
 * How far a persona trusts a team, for control with who did what, and for the role players who play the persona without
 * that. No player has any of it.
 */
public final class TrustItems implements SharedItems, ItemsOfControl {
    /** Of the newest moves: an item must stay small. The tables have all of them. */
    static final int MOST_SHOWN = 100;

    static final int MOST_SHOWN_TO_ROLE_PLAYERS = 20;

    public static Item item(TrustOf of) {
        return new Item(ItemKind.TRUST, of.persona().value() + "/" + of.team().value());
    }

    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return person.function() == PersonFunction.ROLE_PLAYER
                && find(exercise, item) != null
                && isPlayedBy(exercise, item, person.id());
    }

    @Override
    public @Nullable Set<PersonId> readers(Exercise exercise, Item item) {
        Persona persona = persona(exercise, of(item));
        return find(exercise, item) == null || persona == null || persona.trust() == null
                ? Set.of()
                : persona.trust().playedBy().stream()
                        .filter(person -> isPlayedBy(exercise, item, person))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        TrustHistory history = find(exercise, item);
        if (history != null) {
            Persona persona = Objects.requireNonNull(persona(exercise, of(item)));
            json.set("personaName", TextJson.of(persona.name(), languages));
            Team team = Objects.requireNonNull(exercise.scenario().find(Team.class, of(item).team()));
            json.set("teamName", TextJson.of(team.name(), languages));
            write(json, exercise, item, history, MOST_SHOWN_TO_ROLE_PLAYERS);
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        TrustHistory history = find(exercise, item);
        if (history == null) {
            json.put("removed", true);
            return;
        }
        List<TrustHistory.Step> shown = write(json, exercise, item, history, MOST_SHOWN);
        ArrayNode moves = (ArrayNode) json.get("moves");
        for (int i = 0; i < shown.size(); i++) {
            of((ObjectNode) moves.get(i), exercise, shown.get(i).move());
        }
    }

    /** What was moved last comes last. */
    private static List<TrustHistory.Step> write(
            ObjectNode json, Exercise exercise, Item item, TrustHistory history, int most) {
        TrustOf of = of(item);
        List<TrustHistory.Step> steps = history.steps();
        List<TrustHistory.Step> shown = steps.subList(Math.max(0, steps.size() - most), steps.size());
        json.put("persona", of.persona().value())
                .put("team", of.team().value())
                .put("start", history.start())
                .put("value", history.value())
                .put("count", steps.size());
        ArrayNode moves = json.putArray("moves");
        shown.forEach(step -> write(moves.addObject(), exercise, step));
        return shown;
    }

    private static void write(ObjectNode json, Exercise exercise, TrustHistory.Step step) {
        TrustMove move = step.move();
        json.put("cause", word(move.cause())).put("by", move.by()).put("value", step.value());
        if (move.cause() instanceof Cause.Pressed pressed) {
            json.put("move", pressed.move().value()).put("reason", pressed.reason());
            ItemJson.instant(json, "takenAt", pressed.takenAt());
        }
        ItemJson.done(json, exercise, move.cause().takenAt(), move.stamp().at(), move.at());
        ItemJson.instant(json, "recordedAt", move.stamp().at());
    }

    /** What only control knows of it. */
    private static void of(ObjectNode json, Exercise exercise, TrustMove move) {
        json.put("person", move.person().value())
                .put(
                        "callName",
                        exercise.roster().callNameAt(move.person(), move.stamp().at()));
        ItemJson.instant(json, "takenAt", move.cause().takenAt());
        switch (move.cause()) {
            case Cause.Reported reported -> {
                json.put("action", reported.kind().value());
                said(json, reported.said());
            }
            case Cause.AskedAgain again -> {
                json.put("action", again.kind().value());
                said(json, again.said());
            }
            case Cause.Answered answered ->
                json.put("inject", answered.inject().value()).set("answer", DomainJson.tree(answered.answer()));
            case Cause.Acknowledged acknowledged ->
                json.put("inject", acknowledged.inject().value());
            case Cause.Pressed _ -> {}
        }
    }

    private static void said(ObjectNode json, TrustMove.@Nullable Said said) {
        if (said != null) {
            json.put("field", said.field()).put("said", said.value());
        }
    }

    private static String word(Cause cause) {
        return switch (cause) {
            case Cause.Reported _ -> "reported";
            case Cause.AskedAgain _ -> "asked-again";
            case Cause.Answered _ -> "answered";
            case Cause.Acknowledged _ -> "acknowledged";
            case Cause.Pressed _ -> "pressed";
        };
    }

    private static boolean isPlayedBy(Exercise exercise, Item item, PersonId id) {
        Persona persona = persona(exercise, of(item));
        Person person = exercise.roster().find(id);
        return persona != null
                && persona.trust() != null
                && persona.trust().isPlayedBy(id)
                && person != null
                && person.function() == PersonFunction.ROLE_PLAYER;
    }

    private static @Nullable Persona persona(Exercise exercise, TrustOf of) {
        return exercise.scenario().find(Persona.class, of.persona());
    }

    private static @Nullable TrustHistory find(Exercise exercise, Item item) {
        return Trusts.of(exercise, of(item));
    }

    private static TrustOf of(Item item) {
        Item.Pair pair = item.pair();
        return new TrustOf(new PersonaId(pair.one()), new TeamId(pair.other()));
    }
}
