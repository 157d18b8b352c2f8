package org.livex.exercise.words;

/** Which text of its owner. */
public enum TextPart {
    NAME,
    TITLE,
    LABEL,
    SUBJECT,
    BODY,
    CONTROL_NOTE,
    RECALL_REASON,
    MUST_NOT_SAY,
    /** Who is called. */
    CALLED,
    SCRIPT,
    /** What a caller answers when asked. */
    KNOWS,
    /** What a paper or a thing is. */
    KIND,
    SEAL,
    BYLINE,
    MEANING,
    TEXT
}
