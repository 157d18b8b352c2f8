package org.livex.exercise.plan;

/** What kind of file an import came from. What the file is called is not kept: a name may say more than it should. */
public enum ImportedFrom {
    SPREADSHEET,
    MAP_FILE
}
