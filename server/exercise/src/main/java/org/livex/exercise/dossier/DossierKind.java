package org.livex.exercise.dossier;

/** What somebody or something of the story is to those who work on it. */
public enum DossierKind {
    VICTIM,
    SUSPECT,
    WITNESS,
    CHILD,
    VEHICLE,
    ACCOUNT,
    PHONE
}
