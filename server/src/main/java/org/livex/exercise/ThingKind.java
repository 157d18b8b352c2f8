package org.livex.exercise;

import java.util.function.Function;

/** What is added to an exercise and can be taken out again before it starts. */
public enum ThingKind {
    ACTION_KIND(ActionKindId::new, Rejection.UNKNOWN_ACTION_KIND),
    AGENCY(AgencyId::new, Rejection.UNKNOWN_AGENCY),
    PERSONA(PersonaId::new, Rejection.UNKNOWN_PERSONA),
    PLACE(PlaceId::new, Rejection.UNKNOWN_PLACE),
    REQUEST_FORM(RequestFormId::new, Rejection.UNKNOWN_REQUEST_FORM),
    STORYLINE(StorylineId::new, Rejection.UNKNOWN_STORYLINE),
    TEAM(TeamId::new, Rejection.UNKNOWN_TEAM);

    private final Function<String, Id> made;
    final Rejection unknown;

    ThingKind(Function<String, Id> made, Rejection unknown) {
        this.made = made;
        this.unknown = unknown;
    }

    public Id id(String value) {
        return made.apply(value);
    }
}
