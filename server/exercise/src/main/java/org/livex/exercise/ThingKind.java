package org.livex.exercise;

import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;

/** What is added to an exercise and can be taken out again before it starts. */
public enum ThingKind {
    ACTION_KIND(Rejection.UNKNOWN_ACTION_KIND),
    AGENCY(Rejection.UNKNOWN_AGENCY),
    DUTY(Rejection.UNKNOWN_DUTY),
    EVALUATION_GUIDE(Rejection.UNKNOWN_GUIDE),
    PERSONA(Rejection.UNKNOWN_PERSONA),
    PLACE(Rejection.UNKNOWN_PLACE),
    REQUEST_FORM(Rejection.UNKNOWN_REQUEST_FORM),
    ROLE_CARD(Rejection.UNKNOWN_ROLE_CARD),
    STORYLINE(Rejection.UNKNOWN_STORYLINE),
    TEAM(Rejection.UNKNOWN_TEAM);

    final Rejection unknown;

    ThingKind(Rejection unknown) {
        this.unknown = unknown;
    }

    public Id id(String value) {
        return switch (this) {
            case ACTION_KIND -> new ActionKindId(value);
            case AGENCY -> new AgencyId(value);
            case DUTY -> new DutyId(value);
            case EVALUATION_GUIDE -> new GuideId(value);
            case PERSONA -> new PersonaId(value);
            case PLACE -> new PlaceId(value);
            case REQUEST_FORM -> new RequestFormId(value);
            case ROLE_CARD -> new RoleCardId(value);
            case STORYLINE -> new StorylineId(value);
            case TEAM -> new TeamId(value);
        };
    }
}
