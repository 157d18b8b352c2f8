package org.livex.exercise.plan;

import org.livex.exercise.AddedThing;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.AgencyId;

/** An institution that people belong to. */
public record Agency(AgencyId id, LocalizedText name) implements AddedThing {}
