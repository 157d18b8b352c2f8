package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.ActionKind;
import org.livex.exercise.ActionKindId;
import org.livex.exercise.Exercise;
import org.livex.exercise.Inject;
import org.livex.exercise.InjectId;
import org.livex.exercise.MarkKind;
import org.livex.exercise.Person;
import org.livex.exercise.Persona;
import org.livex.exercise.Place;
import org.livex.exercise.PlaceId;
import org.livex.exercise.PlannedInject;
import org.livex.exercise.Progress;
import org.livex.exercise.Recall;
import org.livex.exercise.RedStop;
import org.livex.exercise.Release;
import org.livex.exercise.RoleCard;
import org.livex.exercise.RoleCardId;
import org.livex.exercise.Team;
import org.livex.exercise.TeamId;
import org.livex.exercise.WrittenRoleCard;
import org.livex.i18n.Language;
import org.livex.journal.DomainJson;

/** Items as a participant sees them: in one language, and only what need-to-know lets through. */
final class ParticipantView {
    private ParticipantView() {}

    /** The same for everybody who may see it and reads the same languages. */
    static boolean isShared(Item item) {
        return switch (item.kind()) {
            case EXERCISE, CLOCK, TEAM, ROLE_CARD, PLACE, ACTION_KIND, INJECT -> true;
            case ME, RECEIPT, ACTION, RED_STOP, AGENCY, PERSONA, STORYLINE, PERSON, MSEL_INJECT, PROGRESS -> false;
        };
    }

    static boolean admits(Exercise exercise, Item item, Person person) {
        return switch (item.kind()) {
            case EXERCISE, CLOCK, RED_STOP, ME, RECEIPT, ACTION -> true;
            case TEAM -> person.teams().contains(new TeamId(item.id()));
            case ROLE_CARD ->
                person.roleCard() != null && person.roleCard().value().equals(item.id());
            case PLACE -> {
                Place place = exercise.scenario().find(Place.class, new PlaceId(item.id()));
                yield place != null && place.audience().admits(person);
            }
            case ACTION_KIND -> {
                ActionKind kind = exercise.scenario().find(ActionKind.class, new ActionKindId(item.id()));
                yield kind != null && kind.audience().admits(person);
            }
            case INJECT -> {
                Release release = release(exercise, item);
                yield release != null && release.recipients().contains(person.id());
            }
            case AGENCY, PERSONA, STORYLINE, PERSON, MSEL_INJECT, PROGRESS -> false;
        };
    }

    /** Only for items that are admitted. */
    static ObjectNode render(Exercise exercise, Change change, List<Language> languages) {
        Item item = change.item();
        ObjectNode json = ItemJson.start(item, change.seq());
        switch (item.kind()) {
            case EXERCISE -> {
                json.set("name", TextJson.of(ItemJson.planOf(exercise).name(), languages));
                ItemJson.plan(json, ItemJson.planOf(exercise));
            }
            case CLOCK -> ItemJson.clock(json, exercise);
            case TEAM -> team(json, exercise, new TeamId(item.id()), languages);
            case ROLE_CARD -> roleCard(json, exercise, new RoleCardId(item.id()), languages);
            case PLACE -> place(json, exercise, new PlaceId(item.id()), languages);
            case ACTION_KIND -> {
                ActionKind kind = exercise.scenario().find(ActionKind.class, new ActionKindId(item.id()));
                if (kind != null) {
                    json.set("label", TextJson.of(kind.label(), languages));
                }
            }
            case INJECT -> inject(json, exercise, new InjectId(item.id()), languages);
            case ME, RECEIPT, ACTION, RED_STOP, AGENCY, PERSONA, STORYLINE, PERSON, MSEL_INJECT, PROGRESS ->
                throw new IllegalArgumentException("not a shared item: " + item.kind());
        }
        return json;
    }

    static ObjectNode me(Exercise exercise, Change change, Person person) {
        ObjectNode json = ItemJson.start(change.item(), change.seq());
        ItemJson.me(json, person, exercise.roster().consentsOf(person.id()));
        return json;
    }

    static ObjectNode receipt(Exercise exercise, Change change, Person person) {
        ObjectNode json = ItemJson.start(change.item(), change.seq());
        Release release = release(exercise, change.item());
        if (release != null) {
            Progress progress = release.progressOf(person.id());
            ItemJson.instant(json, "shownAt", progress.at(MarkKind.SHOWN));
            ItemJson.instant(json, "readAt", progress.at(MarkKind.READ));
            ItemJson.instant(json, "acknowledgedAt", progress.at(MarkKind.ACKNOWLEDGED));
        }
        return json;
    }

    static ObjectNode redStop(Exercise exercise, Change change, Person person) {
        ObjectNode json = ItemJson.start(change.item(), change.seq());
        RedStop stop = exercise.redStop();
        if (stop != null) {
            Person by = exercise.roster().find(stop.calledBy());
            json.put("active", stop.active())
                    .put("calledBy", by == null ? "" : by.callName())
                    .put("reason", stop.reason())
                    .put("confirmedByMe", stop.confirmed().contains(person.id()));
            ItemJson.instant(json, "calledAt", stop.called().at());
        }
        return json;
    }

    private static void team(ObjectNode json, Exercise exercise, TeamId id, List<Language> languages) {
        Team team = exercise.scenario().find(Team.class, id);
        if (team != null) {
            json.set("name", TextJson.of(team.name(), languages));
            ItemJson.members(json.putArray("members"), exercise, id);
        }
    }

    private static void roleCard(ObjectNode json, Exercise exercise, RoleCardId id, List<Language> languages) {
        WrittenRoleCard written = exercise.scenario().find(WrittenRoleCard.class, id);
        if (written != null) {
            RoleCard card = written.card();
            json.set("title", TextJson.of(card.title(), languages));
            json.set("body", TextJson.of(card.body(), languages));
            if (card.mustNotSay() != null) {
                json.set("mustNotSay", TextJson.of(card.mustNotSay(), languages));
            }
        }
    }

    private static void place(ObjectNode json, Exercise exercise, PlaceId id, List<Language> languages) {
        Place place = exercise.scenario().find(Place.class, id);
        if (place != null) {
            json.set("name", TextJson.of(place.name(), languages));
            json.put("latitude", place.point().latitude())
                    .put("longitude", place.point().longitude())
                    .put("radiusMetres", place.radiusMetres());
        }
    }

    private static void inject(ObjectNode json, Exercise exercise, InjectId id, List<Language> languages) {
        PlannedInject planned = exercise.msel().find(id);
        Release release = planned == null ? null : planned.release();
        if (planned == null || release == null) {
            return;
        }
        Inject inject = planned.inject();
        json.put("type", DomainJson.word(inject.type()));
        sender(json, exercise, inject, languages);
        if (inject.subject() != null) {
            json.set("subject", TextJson.of(inject.subject(), languages));
        }
        json.set("body", TextJson.of(inject.body(), languages));
        if (inject.place() != null) {
            json.put("place", inject.place().value());
        }
        json.put("mustAcknowledge", inject.mustAcknowledge())
                .put("at", release.at().toString())
                .put("late", release.late())
                .put("revision", planned.revision());
        Instant sentAt = release.stamp().at();
        ItemJson.instant(json, "sentAt", sentAt);
        Recall recall = planned.recall();
        if (recall != null) {
            ObjectNode recalled = json.putObject("recalled");
            recalled.set("reason", TextJson.of(recall.reason(), languages));
            ItemJson.instant(recalled, "sentAt", recall.stamp().at());
        }
    }

    private static void sender(ObjectNode json, Exercise exercise, Inject inject, List<Language> languages) {
        Persona from = inject.from() == null ? null : exercise.scenario().find(Persona.class, inject.from());
        if (from != null) {
            json.putObject("from").put("id", from.id().value()).set("name", TextJson.of(from.name(), languages));
        }
    }

    private static @Nullable Release release(Exercise exercise, Item item) {
        PlannedInject planned = exercise.msel().find(new InjectId(item.id()));
        return planned == null ? null : planned.release();
    }
}
