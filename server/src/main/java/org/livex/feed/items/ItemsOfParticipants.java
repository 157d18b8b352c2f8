package org.livex.feed.items;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/** Says who of the participants may see the items of one kind, and how those are written for them. */
public non-sealed interface ItemsOfParticipants extends Items {
    /** Whether this participant may see what changed for participants together. */
    boolean admits(Exercise exercise, Item item, Person person);

    /** All whom {@link #admits} lets see it, where that is written down; null where each has to be asked for. */
    default @Nullable Set<PersonId> readers(Exercise exercise, Item item) {
        return null;
    }

    Writing writing(Exercise exercise, Item item);
}
