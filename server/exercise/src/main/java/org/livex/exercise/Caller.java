package org.livex.exercise;

import org.livex.exercise.words.ids.PersonId;

/** Who wants something done, as the edge has proved it. */
public sealed interface Caller {
    /** A person of this exercise, on a device that is joined as them. */
    record Member(PersonId person) implements Caller {}

    /** The server itself: due injects, delivery notes, the first import. */
    record Server() implements Caller {}
}
