package org.livex.feed.items.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.feed.items.Item;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;

/** Everybody's own person. Control has one too, beside the {@link PersonItems} of all. */
public final class MeItems implements PersonalItems {
    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        PersonJson.write(json, exercise, reader.person());
    }
}
