package org.livex.exercise.inject;

import org.livex.exercise.words.Stamp;

/** What a recipient answered, and where it stands in the journal. */
public record GivenAnswer(InjectFact.InjectAnswered given, Stamp stamp) {}
