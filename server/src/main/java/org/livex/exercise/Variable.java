package org.livex.exercise;

/** Something that texts name in braces and that an edition of the exercise sets: {@code {ransom}}, {@code {flight}}. */
public record Variable(VariableId id, VariableValue value) {}
