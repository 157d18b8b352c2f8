package org.livex.exercise;

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
    MEANING,
    TEXT
}
