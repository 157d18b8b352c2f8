package org.livex.exercise;

/** A sender that control speaks as. */
public record Persona(PersonaId id, LocalizedText name) implements Thing {}
