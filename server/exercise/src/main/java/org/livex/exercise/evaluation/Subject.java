package org.livex.exercise.evaluation;

import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;

/** Whom an evaluator's entry is about. Written as {@code team/alfa} or {@code person/anna}. */
public sealed interface Subject {
    record OneTeam(TeamId team) implements Subject {}

    record OnePerson(PersonId person) implements Subject {}

    static Subject parse(String written) {
        int slash = written.indexOf('/');
        String id = written.substring(slash + 1);
        return switch (slash < 0 ? "" : written.substring(0, slash)) {
            case "team" -> new OneTeam(new TeamId(id));
            case "person" -> new OnePerson(new PersonId(id));
            default -> throw new IllegalArgumentException("not team/<id> or person/<id>");
        };
    }

    default String written() {
        return switch (this) {
            case OneTeam(TeamId team) -> "team/" + team.value();
            case OnePerson(PersonId person) -> "person/" + person.value();
        };
    }
}
