package org.livex.pack.yaml;

import java.util.Locale;

/** What can be wrong with a pack. The code is stable; {@code pack.<code>} is its text in the catalogs. */
public enum FindingCode {
    NOT_A_ZIP,
    ZIP_DAMAGED,
    ZIP_ENCRYPTED,
    ZIP_UNSUPPORTED,
    ZIP_EXPANDS_TOO_MUCH,
    UNSAFE_PATH,
    PATH_NOT_UTF_8,
    DUPLICATE_PATH,
    NOT_A_REGULAR_FILE,
    TOO_MANY_FILES,
    PACK_TOO_LARGE,
    FILE_TOO_LARGE,
    FILE_NOT_ITS_TYPE,
    FILE_HAS_METADATA,
    MISSING_FILE,
    NOT_UTF_8,
    YAML_SYNTAX,
    YAML_ALIAS,
    YAML_TOO_DEEP,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    NOT_ONE_OF,
    TOO_MANY,
    TOO_FEW,
    EMPTY_TEXT,
    TEXT_TOO_LONG,
    NOT_ONE_LINE,
    NOT_AN_ID,
    DUPLICATE_ID,
    UNKNOWN_REFERENCE,
    NOT_A_TIME,
    NOT_A_DURATION,
    NOT_A_RETENTION,
    NOT_AN_UNDO_TIME,
    NOT_A_LANGUAGE,
    NOT_A_TIME_ZONE,
    NOT_A_COUNTRY,
    NOT_A_COORDINATE,
    NOT_A_DISTANCE,
    UNSUPPORTED_FORMAT,
    MISSING_SOURCE_TEXT,
    DAY_ENDS_BEFORE_START,
    DAYS_OVERLAP,
    NOT_A_DIRECTOR,
    NOT_AN_EVALUATOR,
    NO_CONDITION,
    SEVERAL_CONDITIONS,
    TRIGGER_TOO_DEEP,
    TRIGGER_CYCLE,
    UNKNOWN_PLACEHOLDER,
    UNKNOWN_VARIABLE,
    NOT_A_VARIABLE,
    NOT_A_NUMBER,
    NOT_A_DATE,
    LEAST_ABOVE_MOST,
    UNKNOWN_FIELD,
    NOT_A_RANGE,
    NOBODY_CAN_ANSWER,
    NOT_AN_ANSWER,
    TRUSTS_NOBODY,
    NOT_A_SCENE,
    LAYS_NO_PICTURE,
    NOT_THE_SIZE_OF_ITS_PICTURE,

    DUPLICATE_NUMBER(Severity.WARNING),
    REPORTS_ALIKE(Severity.WARNING),
    MISSING_TRANSLATION(Severity.WARNING),
    UNEXPECTED_FILE(Severity.WARNING),
    AUDIENCE_EMPTY(Severity.WARNING),
    UNKNOWN_THEME(Severity.WARNING),
    TIME_OUTSIDE_DAYS(Severity.WARNING),
    PLACE_OUTSIDE_AREA(Severity.WARNING);

    /** An error keeps the pack out; a warning is for its author to look at. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final Severity severity;

    FindingCode() {
        this(Severity.ERROR);
    }

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
