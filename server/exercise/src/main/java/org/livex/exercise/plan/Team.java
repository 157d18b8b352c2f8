package org.livex.exercise.plan;

import org.livex.exercise.AddedThing;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.TeamId;

/** A multi-agency, national or scene team. */
public record Team(TeamId id, LocalizedText name) implements AddedThing {}
