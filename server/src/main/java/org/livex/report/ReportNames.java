package org.livex.report;

import org.livex.exercise.people.PersonNaming;

/** How a report says who it was. What somebody wrote in their own words stays as they wrote it. */
public enum ReportNames {
    /** By what they were there to do, which may be several. */
    NONE,
    CODES,
    CALL_NAMES;

    /** Of tables that have no third way. */
    PersonNaming inTables() {
        return switch (this) {
            case NONE, CODES -> PersonNaming.CODES;
            case CALL_NAMES -> PersonNaming.CALL_NAMES;
        };
    }
}
