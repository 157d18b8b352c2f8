package org.livex.exercise.duty;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TeamId;

/**
 * What those whom it addresses must do, or should consider, in some phases; without a phase, from STARTEX to ENDEX. Nobody
 * sees it before the first of its phases begins. {@code why} is its reason or ground, null where the text says it all.
 */
public record Duty(
        DutyId id,
        Set<PhaseId> phases,
        Audience audience,
        Weight weight,
        Bearer bearer,
        LocalizedText text,
        @Nullable LocalizedText why)
        implements AddedThing {
    public static final int MOST_PHASES = 20;

    public Duty {
        phases = Set.copyOf(phases);
        if (phases.size() > MOST_PHASES) {
            throw new IllegalArgumentException("has more than " + MOST_PHASES + " phases");
        }
    }

    /** Whether it is this person's to tick: control has no duties in play. */
    public boolean isOf(Person person) {
        return !person.function().seesControl() && audience.addresses(person);
    }

    /** Whether one of this team ticks it for all of it; where teams are named, only for those. */
    public boolean isOf(TeamId team) {
        return bearer == Bearer.TEAM
                && (audience.allTeams().findAny().isEmpty()
                        || audience.allTeams().anyMatch(team::equals));
    }

    /** All but the words is the same. */
    public boolean isPlayedAs(Duty other) {
        return new Duty(id, phases, audience, weight, bearer, other.text, other.why).equals(other);
    }

    public Duty reworded(TextPart part, LocalizedText next) {
        return part == TextPart.BODY
                ? new Duty(id, phases, audience, weight, bearer, text, next)
                : new Duty(id, phases, audience, weight, bearer, next, why);
    }
}
