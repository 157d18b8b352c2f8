package org.livex.exercise;

/** Injects that build on each other. Only control knows its title. */
public record Storyline(StorylineId id, LocalizedText title) implements AddedThing {}
