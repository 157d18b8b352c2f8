package org.livex.sheet;

import java.util.Locale;
import org.livex.exercise.AgencyId;
import org.livex.exercise.Id;
import org.livex.exercise.InjectId;
import org.livex.exercise.ObjectiveId;
import org.livex.exercise.PersonId;
import org.livex.exercise.PersonaId;
import org.livex.exercise.PhaseId;
import org.livex.exercise.PlaceId;
import org.livex.exercise.StorylineId;
import org.livex.exercise.TeamId;

/** What a sheet of a workbook of ours is about. */
public enum Part {
    MSEL,
    PEOPLE,
    AGENCIES,
    TEAMS,
    PLACES,
    PERSONAS,
    STORYLINES,
    PHASES,
    OBJECTIVES;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of what one of its rows is about. */
    Id id(String value) {
        return switch (this) {
            case MSEL -> new InjectId(value);
            case PEOPLE -> new PersonId(value);
            case AGENCIES -> new AgencyId(value);
            case TEAMS -> new TeamId(value);
            case PLACES -> new PlaceId(value);
            case PERSONAS -> new PersonaId(value);
            case STORYLINES -> new StorylineId(value);
            case PHASES -> new PhaseId(value);
            case OBJECTIVES -> new ObjectiveId(value);
        };
    }
}
