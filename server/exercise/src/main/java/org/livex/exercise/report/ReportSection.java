package org.livex.exercise.report;

/** Of an after-action report (HSEEP 2020), in the order in which they stand in it. */
public enum ReportSection {
    SUMMARY,
    COURSE,
    OBJECTIVES,
    STRENGTHS,
    IMPROVEMENTS,
    ACTIONS,
    TIMES,
    LANGUAGES,
    SURVEYS,
    WELFARE,
    SAFETY
}
