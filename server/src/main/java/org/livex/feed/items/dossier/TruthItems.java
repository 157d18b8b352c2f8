package org.livex.feed.items.dossier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.WrittenTruth;
import org.livex.exercise.words.ids.TruthId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** Who and what exists in the story: no participant ever has it. */
public final class TruthItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WrittenTruth written = exercise.dossiers().truths().get(new TruthId(item.id()));
        if (written != null) {
            json.put("as", DomainJson.word(written.truth().as()))
                    .put("name", written.truth().name())
                    .put("revision", written.revision());
            if (written.truth().links() != null) {
                ArrayNode links = json.putArray("links");
                written.truth().links().forEach(link -> links.add(DomainJson.tree(link)));
            }
        }
    }
}
