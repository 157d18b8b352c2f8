package org.livex.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.InjectId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** An inject as a phone got it: in which language, how long, with which marks, or only that a mediator is needed. */
record Received(
        InjectId inject, @Nullable Language language, int words, List<String> marks, List<Language> mediatorNeeded) {
    /** Null for an item that is no inject, or one that was taken back. */
    static @Nullable Received of(byte[] item) {
        JsonNode json = DomainJson.parse(item);
        if (!json.path("kind").asText().equals("inject") || json.has("recalled")) {
            return null;
        }
        List<String> marks = new ArrayList<>();
        json.path("body").path("marks").forEach(mark -> marks.add(mark.asText()));
        List<Language> needed = new ArrayList<>();
        json.path("mediatorNeeded").path("languages").forEach(tag -> needed.add(Language.of(tag.asText())));
        JsonNode language = json.path("body").path("language");
        return new Received(
                new InjectId(json.path("id").asText()),
                language.isTextual() ? Language.of(language.asText()) : null,
                words(json.path("subject").path("text").asText())
                        + words(json.path("body").path("text").asText()),
                marks,
                needed);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }
}
