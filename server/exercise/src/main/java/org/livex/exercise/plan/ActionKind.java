package org.livex.exercise.plan;

import org.livex.exercise.AddedThing;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;

/** Something a participant can report: interviewed, assessed risk, seized. Only its audience is offered it. */
public record ActionKind(ActionKindId id, LocalizedText label, Audience audience) implements AddedThing {}
