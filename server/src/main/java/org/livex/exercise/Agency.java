package org.livex.exercise;

/** An institution that people belong to. */
public record Agency(AgencyId id, LocalizedText name) implements AddedThing {}
