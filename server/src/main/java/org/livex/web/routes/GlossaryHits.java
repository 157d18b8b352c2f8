package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.translate.TextHelp;

/** A place of a text where it speaks of a term, as JSON. */
final class GlossaryHits {
    private GlossaryHits() {}

    static void write(ObjectNode json, TextHelp.TermHit hit, Language source, Language target) {
        json.put("term", hit.term().id().value())
                .put("from", hit.from())
                .put("to", hit.to())
                .put("words", hit.words())
                .put("untranslatable", hit.term().untranslatable());
        if (hit.name() != null) {
            json.put("name", hit.name());
        }
        if (hit.state() != null) {
            json.put("state", DomainJson.word(hit.state()));
        }
        ArrayNode forbidden = json.putArray("forbidden");
        hit.term().forbiddenIn(target).forEach(forbidden::add);
        LocalizedText meaning = hit.term().meaning();
        if (meaning != null) {
            // Whoever translates from a language reads it.
            TextVersion own = meaning.versions().get(source);
            Language language = own == null ? meaning.source() : source;
            json.putObject("meaning")
                    .put("text", own == null ? meaning.original().text() : own.text())
                    .put("language", language.tag());
        }
    }
}
