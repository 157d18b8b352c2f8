package org.livex.sheet.board;

import java.util.List;

/** What is kept of a run, each a sheet of one workbook or a CSV of its own. */
public enum RunPart {
    ACTIONS,
    REPORT_ANSWERS,
    DECISIONS,
    CUSTODY,
    DUTIES,
    DOSSIERS,
    LINKS,
    OPEN_QUESTIONS,
    RATINGS,
    OBSERVATIONS,
    SURVEYS,
    CORRECTIVE_ACTIONS,
    TRUST,
    BOARD,
    TALK,
    REQUESTS,
    TIMES,
    GROUPS,
    MILESTONES,
    MEDIATORS,
    LANGUAGES,
    GRADES,
    REPEATED_QUESTIONS;

    /** Everything, the bare facts first. */
    public static final List<RunPart> RUN = List.of(values());

    /** What was counted and measured. */
    public static final List<RunPart> FIGURES =
            List.of(GROUPS, MILESTONES, MEDIATORS, LANGUAGES, GRADES, REPEATED_QUESTIONS, TIMES);
}
