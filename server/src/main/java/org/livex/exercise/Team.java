package org.livex.exercise;

/** A multi-agency, national or scene team. */
public record Team(TeamId id, LocalizedText name) implements AddedThing {}
