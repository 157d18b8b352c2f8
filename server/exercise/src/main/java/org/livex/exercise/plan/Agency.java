package org.livex.exercise.plan;

import org.livex.exercise.AddedThing;
import org.livex.exercise.words.AgencyId;
import org.livex.exercise.words.LocalizedText;

/** An institution that people belong to. */
public record Agency(AgencyId id, LocalizedText name) implements AddedThing {}
