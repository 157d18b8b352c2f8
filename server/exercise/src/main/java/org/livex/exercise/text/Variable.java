package org.livex.exercise.text;

import org.livex.exercise.words.ids.VariableId;

/** Something that texts name in braces and that an edition of the exercise sets: {@code {ransom}}, {@code {flight}}. */
public record Variable(VariableId id, VariableValue value) {}
