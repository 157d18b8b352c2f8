package org.livex.exercise.reading;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;

/** Need-to-know for chat. Control reads every channel; nobody else reads one that they do not belong to. */
public final class Channels {
    private Channels() {}

    public static boolean maySee(Exercise exercise, Channel channel, Person person) {
        return person.function().seesControl() || belongs(exercise, channel, person);
    }

    /** Whose channel it is, control's staff not counted where it is not theirs alone. */
    public static boolean belongs(Exercise exercise, Channel channel, Person person) {
        return switch (channel) {
            case Channel.OfTeam(TeamId team) -> person.teams().contains(team);
            case Channel.OfFunction(PersonFunction function) -> person.function() == function;
            case Channel.OfCase(StorylineId storyline) -> {
                Case open = exercise.talk().caseOf(storyline);
                yield open != null && open.audience().addresses(person);
            }
            case Channel.Direct direct -> direct.has(person.id());
            case Channel.OfControl() -> person.function().seesControl();
            case Channel.WithControl(PersonId with) -> with.equals(person.id());
        };
    }

    public static Set<PersonId> people(Exercise exercise, Channel channel) {
        return exercise.roster().people().values().stream()
                .filter(person -> belongs(exercise, channel, person))
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** That there is such a channel, as far as this person may know. */
    public static boolean isOpen(Exercise exercise, Channel channel, Person person) {
        if (!maySee(exercise, channel, person)) {
            return false;
        }
        return switch (channel) {
            case Channel.OfTeam(TeamId team) -> exercise.scenario().has(team);
            case Channel.OfFunction _, Channel.OfControl _ -> true;
            case Channel.OfCase(StorylineId storyline) -> exercise.talk().caseOf(storyline) != null;
            case Channel.WithControl(PersonId with) -> {
                Person other = exercise.roster().find(with);
                yield other != null && !other.function().seesControl();
            }
            case Channel.Direct direct -> {
                PersonId id = direct.one().equals(person.id()) ? direct.other() : direct.one();
                Person other = exercise.roster().find(id);
                yield other != null
                        && (person.function().controls()
                                || exercise.talk().isUsed(channel)
                                || knowEachOther(exercise, person, other));
            }
        };
    }

    /** Evaluators never prompt players, and nobody speaks in a conversation of two others. */
    public static boolean mayWrite(Exercise exercise, Channel channel, Person person) {
        if (belongs(exercise, channel, person)) {
            return true;
        }
        boolean helps = person.function().controls() || person.function() == PersonFunction.SAFETY_OFFICER;
        return switch (channel) {
            case Channel.OfTeam _, Channel.OfFunction _, Channel.OfCase _ ->
                person.function().controls();
            case Channel.WithControl _ -> helps;
            case Channel.OfControl _, Channel.Direct _ -> false;
        };
    }

    /**
     * Who may write to whom of their own accord: who shares a team, a function, a case or a call for a mediator. An actor
     * is not to be found by trying ids.
     */
    private static boolean knowEachOther(Exercise exercise, Person one, Person other) {
        boolean staff = one.function().seesControl() && other.function().seesControl();
        return staff
                || one.function() == other.function()
                || !Collections.disjoint(one.teams(), other.teams())
                || exercise.talk().cases().values().stream()
                        .map(Case::audience)
                        .anyMatch(audience -> audience.addresses(one) && audience.addresses(other))
                || exercise.mediations().all().values().stream()
                        .anyMatch(mediation -> met(mediation, one.id(), other.id()));
    }

    private static boolean met(Mediation mediation, PersonId one, PersonId other) {
        @Nullable PersonId mediator = mediation.mediator();
        return mediator != null
                && ((mediation.requester().equals(one) && mediator.equals(other))
                        || (mediation.requester().equals(other) && mediator.equals(one)));
    }
}
