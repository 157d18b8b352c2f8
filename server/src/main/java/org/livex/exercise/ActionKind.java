package org.livex.exercise;

/** Something a participant can report: interviewed, assessed risk, seized. Only its audience is offered it. */
public record ActionKind(ActionKindId id, LocalizedText label, Audience audience) implements AddedThing {}
