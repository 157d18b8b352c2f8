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
    /** What is asked; what can be answered is named by its place. */
    QUESTION,
    OPTION_1,
    OPTION_2,
    OPTION_3,
    OPTION_4,
    OPTION_5,
    OPTION_6,
    OPTION_7,
    OPTION_8,
    MEANING,
    TEXT
}
