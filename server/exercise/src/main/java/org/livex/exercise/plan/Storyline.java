package org.livex.exercise.plan;

import org.livex.exercise.AddedThing;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.StorylineId;

/** Injects that build on each other. Only control knows its title. */
public record Storyline(StorylineId id, LocalizedText title) implements AddedThing {}
