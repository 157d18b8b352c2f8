package org.livex.feed.items;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;

/** Are noted for each person alone. Should one be noted for participants together by mistake, nobody sees it. */
public interface PersonalItems extends ItemsOfParticipants {
    @Override
    default boolean admits(Exercise exercise, Item item, Person person) {
        return false;
    }

    @Override
    default Writing writing(Exercise exercise, Item item) {
        return (Writing.ForEach) this::ofPerson;
    }

    void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader);
}
