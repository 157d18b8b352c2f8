package org.livex.exercise.dossier;

/** How one of a case has to do with another, read from the first to the second. */
public enum LinkKind {
    KNOWS,
    FAMILY,
    WORKS_FOR,
    RECRUITED,
    CONTROLS,
    HARMED,
    DRIVES,
    OWNS,
    USES,
    CALLS,
    PAYS,
    /** In words of its own. */
    OTHER
}
