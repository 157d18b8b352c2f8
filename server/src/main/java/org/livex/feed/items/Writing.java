package org.livex.feed.items;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.i18n.Language;

/**
 * How an item is written for participants. What is written for all does not learn who reads, so it cannot say to one what
 * is meant for another: that is why a frame of it may be shared.
 */
public sealed interface Writing {
    /** The same for everybody who may see it and reads the same languages. */
    @FunctionalInterface
    non-sealed interface ForAll extends Writing {
        void write(ObjectNode json, Exercise exercise, Item item, List<Language> languages);
    }

    /** For each reader anew. */
    @FunctionalInterface
    non-sealed interface ForEach extends Writing {
        void write(ObjectNode json, Exercise exercise, Item item, Reader reader);
    }
}
