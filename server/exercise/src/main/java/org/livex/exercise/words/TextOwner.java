package org.livex.exercise.words;

/** Kinds of things that have texts. */
public enum TextOwner {
    EXERCISE,
    AGENCY,
    TEAM,
    PLACE,
    PERSONA,
    STORYLINE,
    /** Of a storyline: {@code <storyline>.<milestone>}. */
    MILESTONE,
    PHASE,
    OBJECTIVE,
    ACTION_KIND,
    /** Fields and options of a report: {@code <kind>.<field>}, {@code <kind>.<field>.<option>}. */
    ACTION_WORD,
    ROLE_CARD,
    TERM,
    INJECT,
    CASE,
    MESSAGE,
    WORLD_ENTRY,
    DOCUMENT,
    REQUEST_FORM,
    /** Fields, options and grounds of a form: {@code <form>.<field>}, {@code <form>.<field>.<option>}, {@code <form>.<ground>}. */
    FORM_WORD,
    EVALUATION_GUIDE,
    /** Tasks and items of a guide, and as their body the items' guidance: {@code <guide>.<task>}, {@code <guide>.<item>}. */
    GUIDE_WORD,
    /** Its body is the reason. */
    DUTY,
    /** How the exercise looks after its role players: {@code stop-phrase}, {@code theme.<theme>}, {@code step.<step>}. */
    WELFARE,
    /** What the organiser says on certificates: {@code words}, {@code signatory}. */
    CERTIFICATE,
    SURVEY,
    /** Questions, choices and ends of scales: {@code <survey>.<question>}, {@code <survey>.<question>.<choice>}. */
    SURVEY_WORD,
    /** What somebody answered in their own words: {@code <survey>.<number>}. */
    SURVEY_NOTE,
    /** What people wrote into a section of the report, by its word. */
    REPORT_SECTION,
    CORRECTIVE_ACTION;

    /** Whoever is trained must never see it. */
    public boolean isForEvaluators() {
        return this == EVALUATION_GUIDE || this == GUIDE_WORD || this == REPORT_SECTION || this == CORRECTIVE_ACTION;
    }

    /** What people said for themselves: it can be said in another language, but not in other words. */
    public boolean isSaid() {
        return this == MESSAGE || this == SURVEY_NOTE;
    }

    public boolean has(TextPart part) {
        return switch (this) {
            case EXERCISE, AGENCY, TEAM, PLACE, PERSONA, PHASE, MILESTONE, CASE -> part == TextPart.NAME;
            case WORLD_ENTRY, DOCUMENT, REQUEST_FORM -> part == TextPart.TITLE || part == TextPart.BODY;
            case STORYLINE, EVALUATION_GUIDE, SURVEY -> part == TextPart.TITLE;
            case DUTY -> part == TextPart.TEXT || part == TextPart.BODY;
            case GUIDE_WORD -> part == TextPart.LABEL || part == TextPart.BODY;
            case TERM -> part == TextPart.NAME || part == TextPart.MEANING;
            case MESSAGE, OBJECTIVE, WELFARE, CERTIFICATE, SURVEY_NOTE, CORRECTIVE_ACTION -> part == TextPart.TEXT;
            case REPORT_SECTION -> part == TextPart.BODY;
            case ACTION_KIND, ACTION_WORD, FORM_WORD, SURVEY_WORD -> part == TextPart.LABEL;
            case ROLE_CARD ->
                switch (part) {
                    case TITLE, BODY, MUST_NOT_SAY -> true;
                    case NAME,
                            LABEL,
                            SUBJECT,
                            CONTROL_NOTE,
                            RECALL_REASON,
                            CALLED,
                            SCRIPT,
                            KNOWS,
                            KIND,
                            SEAL,
                            BYLINE,
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
                            TEXT -> false;
                };
            case INJECT ->
                switch (part) {
                    case TITLE,
                            SUBJECT,
                            BODY,
                            CONTROL_NOTE,
                            RECALL_REASON,
                            MUST_NOT_SAY,
                            CALLED,
                            SCRIPT,
                            KNOWS,
                            KIND,
                            SEAL,
                            BYLINE,
                            QUESTION,
                            OPTION_1,
                            OPTION_2,
                            OPTION_3,
                            OPTION_4,
                            OPTION_5,
                            OPTION_6,
                            OPTION_7,
                            OPTION_8 -> true;
                    case NAME, LABEL, MEANING, TEXT -> false;
                };
        };
    }
}
