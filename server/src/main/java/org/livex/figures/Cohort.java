package org.livex.figures;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/**
 * What a case counts for: its person as they were when it began, the storyline and the phase that it began in.
 * {@code language} is the one that the text was read in, null where no device said so; never what the person prefers.
 */
public record Cohort(
        Set<TeamId> teams,
        @Nullable AgencyId agency,
        @Nullable PersonFunction function,
        @Nullable RoleCardId role,
        @Nullable Language language,
        @Nullable StorylineId storyline,
        @Nullable PhaseId phase) {
    public Cohort {
        teams = Set.copyOf(teams);
    }

    static Cohort of(
            @Nullable Person person,
            @Nullable Language language,
            @Nullable StorylineId storyline,
            @Nullable PhaseId phase) {
        return person == null
                ? new Cohort(Set.of(), null, null, null, language, storyline, phase)
                : new Cohort(
                        person.teams(),
                        person.agency(),
                        person.function(),
                        person.roleCard(),
                        language,
                        storyline,
                        phase);
    }
}
