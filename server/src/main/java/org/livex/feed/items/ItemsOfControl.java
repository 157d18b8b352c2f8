package org.livex.feed.items;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;

/** Writes the items of one kind as control has them: everything, with every language version, alike for all in control. */
public non-sealed interface ItemsOfControl extends Items {
    void ofControl(ObjectNode json, Exercise exercise, Item item);
}
