package org.livex.sheet;

import java.util.Locale;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;

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
    public Id id(String value) {
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
