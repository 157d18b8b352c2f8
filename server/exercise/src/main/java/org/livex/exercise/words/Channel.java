package org.livex.exercise.words;

import java.util.Locale;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;

/**
 * Where people write to each other. Who belongs to it follows from who they are and is kept nowhere: see
 * {@link Channels}. Written as {@code team/alfa}, {@code function/player}, {@code storyline/seven-hours},
 * {@code direct/anna~boris}, {@code control} and {@code control/anna}.
 */
public sealed interface Channel {
    record OfTeam(TeamId team) implements Channel {}

    record OfFunction(PersonFunction function) implements Channel {}

    /** The people of one case, as control put them together. */
    record OfCase(StorylineId storyline) implements Channel {}

    /** Two people, in the order of their ids. */
    record Direct(PersonId one, PersonId other) implements Channel {
        public Direct {
            int order = one.value().compareTo(other.value());
            if (order == 0) {
                throw new IllegalArgumentException("needs two people");
            }
            if (order > 0) {
                PersonId first = other;
                other = one;
                one = first;
            }
        }

        public boolean has(PersonId person) {
            return one.equals(person) || other.equals(person);
        }
    }

    /** Control's staff among themselves. */
    record OfControl() implements Channel {}

    /** One participant and control. */
    record WithControl(PersonId person) implements Channel {}

    String CONTROL = "control";

    static Channel parse(String written) {
        if (written.equals(CONTROL)) {
            return new OfControl();
        }
        int slash = written.indexOf('/');
        String name = slash < 0 ? "" : written.substring(slash + 1);
        return switch (slash < 0 ? "" : written.substring(0, slash)) {
            case "team" -> new OfTeam(new TeamId(name));
            case "function" -> new OfFunction(function(name));
            case "storyline" -> new OfCase(new StorylineId(name));
            case "direct" -> direct(name);
            case CONTROL -> new WithControl(new PersonId(name));
            default -> throw new IllegalArgumentException("not a channel");
        };
    }

    default String written() {
        return switch (this) {
            case OfTeam(TeamId team) -> "team/" + team;
            case OfFunction(PersonFunction function) -> "function/" + word(function);
            case OfCase(StorylineId storyline) -> "storyline/" + storyline;
            case Direct(PersonId one, PersonId other) -> "direct/" + one + "~" + other;
            case OfControl() -> CONTROL;
            case WithControl(PersonId person) -> CONTROL + "/" + person;
        };
    }

    private static Channel direct(String pair) {
        int tilde = pair.indexOf('~');
        if (tilde < 0) {
            throw new IllegalArgumentException("not a channel of two people");
        }
        return new Direct(new PersonId(pair.substring(0, tilde)), new PersonId(pair.substring(tilde + 1)));
    }

    private static PersonFunction function(String word) {
        for (PersonFunction function : PersonFunction.values()) {
            if (word(function).equals(word) && !function.seesControl()) {
                return function;
            }
        }
        throw new IllegalArgumentException("not a function with a channel");
    }

    private static String word(PersonFunction function) {
        return function.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
