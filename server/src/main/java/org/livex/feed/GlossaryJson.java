package org.livex.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TermId;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Terms of the glossary as items. One that was removed says so, for a client cannot see what is no longer there. */
final class GlossaryJson {
    private GlossaryJson() {}

    static Item item(TermId id) {
        return new Item(ItemKind.TERM, id.value());
    }

    static void ofControl(ObjectNode json, Exercise exercise, TermId id) {
        WrittenTerm written = exercise.scenario().find(WrittenTerm.class, id);
        if (written == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(written.term()));
            json.put("revision", written.revision());
        }
    }

    /** A mediator works between languages: the source and every one that they read, side by side. */
    static void ofReader(ObjectNode json, Exercise exercise, TermId id, List<Language> languages) {
        WrittenTerm written = exercise.scenario().find(WrittenTerm.class, id);
        if (written == null) {
            json.put("removed", true);
            return;
        }
        Term term = written.term();
        LocalizedText name = term.name();
        json.put("source", name.source().tag()).put("untranslatable", term.untranslatable());
        Set<Language> read = new LinkedHashSet<>(languages);
        read.add(name.source());
        ObjectNode names = json.putObject("names");
        ObjectNode forbidden = json.putObject("forbidden");
        for (Language language : read) {
            TextVersion version = name.versions().get(language);
            if (version != null) {
                names.putObject(language.tag())
                        .put("text", version.text())
                        .put("state", DomainJson.word(version.state()))
                        .put("stale", name.isStale(language));
            }
            ArrayNode words = forbidden.arrayNode();
            term.forbiddenIn(language).forEach(words::add);
            if (!words.isEmpty()) {
                forbidden.set(language.tag(), words);
            }
        }
        if (term.meaning() != null) {
            json.set("meaning", TextJson.of(term.meaning(), languages));
        }
    }
}
