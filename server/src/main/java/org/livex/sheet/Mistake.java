package org.livex.sheet;

import java.util.Locale;
import java.util.Map;

/** Something in a file that cannot be taken over, by the place where it stands. Clients have words for the code. */
public record Mistake(Where where, Code code, Map<String, String> parameters) {
    public enum Code {
        EMPTY,
        COLUMN_MISSING,
        TOO_LONG,
        NOT_ONE_LINE,
        NOT_A_TIME,
        /** A time before the first day of play, or behind the last that there can be. */
        OUTSIDE_DAYS,
        /** A date of the Persian or the Islamic calendar: nobody said of which, or there is no such day. */
        OTHER_CALENDAR,
        TIME_AND_CONDITION,
        NOT_A_CONDITION,
        NOT_A_DURATION,
        NOT_YES_OR_NO,
        NOT_A_LANGUAGE,
        NOT_A_COUNTRY,
        NOT_A_NUMBER,
        NOT_AN_OPTION,
        UNKNOWN_NAME,
        AMBIGUOUS_NAME,
        NOT_AN_OVERLAP,
        CALCULATED,
        BROKEN_FORMULA,
        SHEET_NOT_READABLE,
        UNKNOWN_ROW,
        TRANSLATION_STAYS,
        NOT_OF_THIS_TYPE,
        NOT_OF_THIS_QUESTION,
        OPTIONS_NEEDED,
        NOT_A_RANGE,
        ANSWER_WAITED_FOR,
        INTERVIEW_NOT_POSSIBLE,
        INTERVIEW_NOT_WHOLE,
        BELONGS_ELSEWHERE,
        NOT_A_SHORT_NAME,
        SAID_OTHERWISE,
        FIELD_NOT_POSSIBLE,
        CONDITION_NOT_POSSIBLE,
        SHORT_NAME_STAYS,
        ALREADY_THERE,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Mistake {
        parameters = Map.copyOf(parameters);
    }
}
