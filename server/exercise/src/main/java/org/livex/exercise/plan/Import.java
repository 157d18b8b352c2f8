package org.livex.exercise.plan;

import org.livex.exercise.words.Stamp;

/** An import of a file, which stands in the journal at {@code made} and has not been taken back. */
public record Import(ImportedFrom from, Stamp made) {}
