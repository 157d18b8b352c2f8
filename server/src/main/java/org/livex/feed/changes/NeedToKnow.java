package org.livex.feed.changes;

import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.feed.items.Item;

/** Says whether a participant may see an item, as its kind answers that. */
@FunctionalInterface
public interface NeedToKnow {
    boolean admits(Exercise exercise, Item item, Person person);
}
