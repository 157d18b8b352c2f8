package org.livex.preflight;

/** What can be wrong with a plan, how bad it is, and where it is put right. Clients know each by its word. */
enum Fault {
    LANGUAGE_MISSING(Severity.ERROR, Cure.TRANSLATE),
    TRANSLATION_MISSING(Severity.NOTE, Cure.TRANSLATE),
    TRANSLATION_STALE(Severity.WARNING, Cure.TRANSLATE),
    TRANSLATION_UNAPPROVED(Severity.WARNING, Cure.TRANSLATE),
    TRANSLATION_LOSES(Severity.WARNING, Cure.TRANSLATE),
    NO_LANGUAGE_IN_COMMON(Severity.ERROR, Cure.PERSON),
    NO_DEVICE(Severity.ERROR, Cure.JOIN),
    NOBODY_HEARS_BRAKE(Severity.ERROR, Cure.JOIN),
    NO_DIRECTOR(Severity.ERROR, Cure.PEOPLE),
    NO_SAFETY_OFFICER(Severity.ERROR, Cure.PEOPLE),
    NAMES_ALIKE(Severity.WARNING, Cure.PERSON),
    REPORTS_ALIKE(Severity.WARNING, Cure.REPORTS),
    NOBODY_ADDRESSED(Severity.ERROR, Cure.INJECT),
    ADDRESSED_IN_VAIN(Severity.WARNING, Cure.INJECT),
    NOBODY_CAN_ACT(Severity.ERROR, Cure.INJECT),
    NOBODY_IS_EXPECTED_TO_ACT(Severity.WARNING, Cure.INJECT),
    PLACE_WITHOUT_RADIUS(Severity.ERROR, Cure.PLACE),
    PLACE_OUTSIDE_AREA(Severity.ERROR, Cure.PLACE),
    NO_POSITIONS_KEPT(Severity.ERROR, Cure.PLAN),
    NOBODY_CAN_COME(Severity.ERROR, Cure.INJECT),
    NO_CONSENT_TO_POSITION(Severity.WARNING, Cure.PEOPLE),
    NOBODY_ACKNOWLEDGES(Severity.ERROR, Cure.INJECT),
    NOBODY_CAN_ANSWER(Severity.ERROR, Cure.INJECT),
    NOBODY_CAN_FILE(Severity.ERROR, Cure.INJECT),
    NOBODY_CAN_REPLY(Severity.ERROR, Cure.INJECT),
    NOBODY_PLAYS(Severity.ERROR, Cure.INJECT),
    ACKNOWLEDGEMENT_NOT_ASKED(Severity.WARNING, Cure.INJECT),
    CONTRADICTION(Severity.ERROR, Cure.INJECT),
    AFTER_ENDEX(Severity.ERROR, Cure.INJECT),
    KEPT_BACK(Severity.ERROR, Cure.INJECT),
    NOT_APPROVED(Severity.NOTE, Cure.INJECT),
    UNKNOWN_PLACEHOLDER(Severity.WARNING, Cure.INJECT),
    TRIGGER_CYCLE(Severity.ERROR, Cure.INJECT),
    DEAD_BRANCH(Severity.ERROR, Cure.INJECT),
    DOUBLED_NUMBER(Severity.WARNING, Cure.INJECT),
    WAITS_FOR_HAND(Severity.NOTE, Cure.INJECT),
    BEFORE_STARTEX(Severity.WARNING, Cure.INJECT),
    AT_NIGHT(Severity.WARNING, Cure.INJECT),
    NO_MEDIATOR(Severity.ERROR, Cure.PEOPLE),
    TASKS_OVERLAP(Severity.WARNING, Cure.INJECT),
    SCENE_AFTER_DAY(Severity.WARNING, Cure.INJECT),
    TOO_LONG_IN_ROLE(Severity.WARNING, Cure.INJECT),
    NO_SECOND_PERSON(Severity.ERROR, Cure.PEOPLE),
    HOLD_WITHOUT_SAFETY_OFFICER(Severity.ERROR, Cure.PEOPLE),
    NOBODY_ANSWERS_REQUESTS(Severity.ERROR, Cure.PEOPLE),
    NOBODY_MAY_ASK(Severity.WARNING, Cure.PEOPLE),
    DELAY_AFTER_ENDEX(Severity.ERROR, Cure.REQUESTS),
    DELAY_AT_NIGHT(Severity.WARNING, Cure.REQUESTS),
    PAPER_NOT_GIVEN_OUT(Severity.WARNING, Cure.DOCUMENTS),
    REPLY_WITHOUT_FORM(Severity.ERROR, Cure.INJECT),
    REPLY_WITHOUT_GROUND(Severity.ERROR, Cure.INJECT);

    enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /**
     * What a client opens: the inject, the person, the text in its language, the people, their join sheet, the requests, the
     * kinds of reports, the places, the plan, the documents.
     */
    enum Cure {
        INJECT,
        PERSON,
        TRANSLATE,
        PEOPLE,
        JOIN,
        REQUESTS,
        REPORTS,
        PLACE,
        PLAN,
        DOCUMENTS
    }

    private final Severity severity;
    private final Cure cure;

    Fault(Severity severity, Cure cure) {
        this.severity = severity;
        this.cure = cure;
    }

    Severity severity() {
        return severity;
    }

    Cure cure() {
        return cure;
    }
}
