package org.livex.sheet;

import java.util.Locale;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.AgencyId;
import org.livex.exercise.words.DutyId;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.ObjectiveId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.PhaseId;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.StorylineId;
import org.livex.exercise.words.TeamId;

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
    OBJECTIVES,
    GUIDES,
    DUTIES,
    ACTIONS,
    FIELDS;

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
            case GUIDES -> GuidesSheet.guideOf(value);
            case DUTIES -> new DutyId(value);
            case ACTIONS -> new ActionKindId(value);
            case FIELDS -> ReportFieldsSheet.kindOf(value);
        };
    }
}
