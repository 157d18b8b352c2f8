package org.livex.feed.items;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.i18n.Language;

/** Say the same to everybody who may see them and reads the same languages. */
public interface SharedItems extends ItemsOfParticipants {
    @Override
    default Writing writing(Exercise exercise, Item item) {
        return (Writing.ForAll) this::ofReaders;
    }

    void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages);
}
