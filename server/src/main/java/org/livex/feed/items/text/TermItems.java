package org.livex.feed.items.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.TermId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Terms of the glossary, for mediators. One that was removed says so, for a client cannot see what is no longer there. */
public final class TermItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return person.function() == PersonFunction.CULTURAL_MEDIATOR;
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WrittenTerm written = find(exercise, item);
        if (written == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(written.term()));
            json.put("revision", written.revision());
        }
    }

    /** A mediator works between languages: the source and every one that they read, side by side. */
    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        WrittenTerm written = find(exercise, item);
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

    private static @Nullable WrittenTerm find(Exercise exercise, Item item) {
        return exercise.scenario().find(WrittenTerm.class, new TermId(item.id()));
    }
}
