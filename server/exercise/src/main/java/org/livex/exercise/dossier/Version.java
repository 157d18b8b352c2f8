package org.livex.exercise.dossier;

import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/** How a dossier was described once, by whom, and where that stands in the journal. */
public record Version(PersonId person, Described described, Stamp stamp) {}
