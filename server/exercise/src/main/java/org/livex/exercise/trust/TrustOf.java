package org.livex.exercise.trust;

import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.TeamId;

/** A persona and one of the teams that meet it. */
public record TrustOf(PersonaId persona, TeamId team) {}
