package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.RoleCardId;
import org.livex.exercise.words.TeamId;
import org.livex.i18n.Language;

/** The scenario as participants see it, in one language. */
final class ParticipantScenario {
    private ParticipantScenario() {}

    static void team(ObjectNode json, Exercise exercise, TeamId id, List<Language> languages) {
        Team team = exercise.scenario().find(Team.class, id);
        if (team != null) {
            json.set("name", TextJson.of(team.name(), languages));
            ItemJson.members(json.putArray("members"), exercise, id);
        }
    }

    static void roleCard(ObjectNode json, Exercise exercise, RoleCardId id, List<Language> languages) {
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

    static void place(ObjectNode json, Exercise exercise, PlaceId id, List<Language> languages) {
        Place place = exercise.scenario().find(Place.class, id);
        if (place != null) {
            json.set("name", TextJson.of(place.name(), languages));
            json.put("latitude", place.point().latitude())
                    .put("longitude", place.point().longitude())
                    .put("radiusMetres", place.radiusMetres());
        }
    }
}
