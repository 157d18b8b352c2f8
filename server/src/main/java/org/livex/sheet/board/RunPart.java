package org.livex.sheet.board;

import java.util.List;

/**
 * What is kept of a run, each a sheet of one workbook or a CSV of its own. What evaluators wrote is to be one more: a constant here and
 * a table in {@link RunTables}.
 */
public enum RunPart {
    ACTIONS,
    DECISIONS,
    DUTIES,
    DOSSIERS,
    BOARD,
    TALK,
    REQUESTS,
    TIMES,
    GROUPS,
    MILESTONES,
    MEDIATORS,
    LANGUAGES,
    REPEATED_QUESTIONS;

    /** Everything, the bare facts first. */
    public static final List<RunPart> RUN = List.of(values());

    /** What was counted and measured. */
    public static final List<RunPart> FIGURES =
            List.of(GROUPS, MILESTONES, MEDIATORS, LANGUAGES, REPEATED_QUESTIONS, TIMES);
}
