package org.livex.feed.items;

import java.util.Locale;

/** Names what clients show. The protocol's documentation has the fields of each, {@code ItemTable} the class that answers for it. */
public enum ItemKind {
    EXERCISE,
    CLOCK,
    WALL_CLOCK,
    ME,
    TEAM,
    ROLE_CARD,
    PLACE,
    ACTION_KIND,
    TERM,
    INJECT,
    RECEIPT,
    ACTION,
    RED_STOP,
    AGENCY,
    PERSONA,
    STORYLINE,
    PHASE,
    OBJECTIVE,
    PERSON,
    MSEL_INJECT,
    PROGRESS,
    MEDIATION,
    CHANNEL,
    MESSAGE,
    TRANSLATION,
    WORLD_ENTRY,
    DOCUMENT,
    COMMS_CHECK,
    CELL,
    HAND_OVER,
    SHIFT_ENTRY,
    CONTROLLER_CALL,
    REQUEST_FORM,
    REQUEST,
    TASK,
    VARIABLE,
    PRESENCE,
    EVALUATION_GUIDE,
    WATCH,
    RATING,
    OBSERVATION,
    MOMENT,
    FEEDBACK,
    FEEDBACK_RELEASE,
    DECISION,
    DUTY,
    DUTY_TICK,
    DOSSIER,
    LINK,
    OPEN_QUESTION,
    TRUTH,
    REPEATED_QUESTION,
    TRUST;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
