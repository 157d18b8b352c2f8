package org.livex.exercise.inject;

/** In which form an inject comes into play. */
public enum InjectType {
    MESSAGE,
    PHONE_CALL,
    DOCUMENT,
    MEDIA_ARTICLE,
    PHYSICAL_PROP,
    ROLE_PLAYER_TASK,
    /** For control alone: it goes to no phone. */
    REMINDER,
    REQUEST_REPLY
}
