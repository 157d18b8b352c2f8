package org.livex.exercise;

/** A thing without a revision of its own: the scenario counts how often each was revised. */
public sealed interface AddedThing extends RevisableThing
        permits ActionKind, Agency, Persona, RequestForm, Storyline, Team {}
