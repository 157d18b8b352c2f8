package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.Wording;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** All that a text ever said: who, when, what. */
public final class TextWordings {
    private TextWordings() {}

    /** {@code maySee} is asked for each language. */
    public static ObjectNode of(Exercise exercise, TextRef ref, LocalizedText text, Predicate<Language> maySee) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("text", ref.toString())
                .put("source", text.source().tag())
                .put("revision", text.revision());
        ObjectNode languages = json.putObject("languages");
        new TreeMap<>(exercise.desk().history(ref).wordings()).forEach((language, wordings) -> {
            if (maySee.test(language)) {
                ArrayNode listed = languages.putArray(language.tag());
                wordings.forEach(wording -> listed.add(wording(wording)));
            }
        });
        return json;
    }

    private static ObjectNode wording(Wording wording) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("number", wording.number())
                .put("text", wording.version().text())
                .put("state", DomainJson.word(wording.version().state()))
                .put("sourceRevision", wording.version().sourceRevision())
                .put("at", DomainJson.instant(wording.at()));
        if (wording.version().isMachineMade()) {
            json.put("machine", true);
        }
        if (wording.by() != null) {
            json.put("by", wording.by().value());
        }
        if (wording.reviewer() != null) {
            json.put("reviewer", wording.reviewer().value());
        }
        if (wording.reviewedAt() != null) {
            json.put("reviewedAt", DomainJson.instant(wording.reviewedAt()));
        }
        if (wording.note() != null) {
            json.put("note", wording.note());
        }
        return json;
    }
}
