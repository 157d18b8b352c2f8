package org.livex.xapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** People and teams as accounts of the exercise: a pseudonym, unless call names are asked for. No mail address is known. */
final class Who {
    private final Exercise exercise;
    private final String home;
    private final PersonNaming naming;

    Who(Exercise exercise, String home, PersonNaming naming) {
        this.exercise = exercise;
        this.home = home;
        this.naming = naming;
    }

    /** Whoever held the role then. */
    ObjectNode person(PersonId id, Instant at) {
        String name = naming.of(exercise.roster(), id, at);
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("objectType", "Agent").put("name", name);
        account(json, name);
        return json;
    }

    ObjectNode team(TeamId id) {
        Team team = exercise.scenario().find(Team.class, id);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("objectType", "Group")
                .put("name", team == null ? id.value() : team.name().original().text());
        account(json, "team/" + id.value());
        return json;
    }

    ObjectNode subject(Subject subject, Instant at) {
        return switch (subject) {
            case Subject.OneTeam(TeamId team) -> team(team);
            case Subject.OnePerson(PersonId person) -> person(person, at);
        };
    }

    /** As an account is called: what is said about them stands in an extension. */
    String nameOf(Subject subject, Instant at) {
        return switch (subject) {
            case Subject.OneTeam(TeamId team) -> "team/" + team.value();
            case Subject.OnePerson(PersonId person) -> naming.of(exercise.roster(), person, at);
        };
    }

    /** A statement has one: the first by id. */
    @Nullable ObjectNode teamOf(PersonId id) {
        Person person = exercise.roster().find(id);
        return person == null
                ? null
                : person.teams().stream()
                        .min(Comparator.comparing(TeamId::value))
                        .map(this::team)
                        .orElse(null);
    }

    @Nullable Language languageOf(PersonId id) {
        Person person = exercise.roster().find(id);
        return person == null ? null : person.languages().getFirst();
    }

    private void account(ObjectNode json, String name) {
        json.putObject("account").put("homePage", home).put("name", name);
    }
}
