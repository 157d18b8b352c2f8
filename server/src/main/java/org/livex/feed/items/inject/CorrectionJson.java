package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.inject.Correction;
import org.livex.exercise.inject.Release;
import org.livex.feed.items.ItemJson;

/** Writes since which revision an inject is to be read anew. */
final class CorrectionJson {
    private CorrectionJson() {}

    static void write(ObjectNode json, Release release) {
        Correction correction = release.correction();
        if (correction != null) {
            ObjectNode corrected = json.putObject("correction").put("revision", correction.revision());
            ItemJson.instant(corrected, "at", correction.stamp().at());
        }
    }
}
