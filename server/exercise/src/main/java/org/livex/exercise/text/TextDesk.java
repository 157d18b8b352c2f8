package org.livex.exercise.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.LiveQueue;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The translation desk: every wording of every text, who translates what, and which injects are wanted at once. */
public record TextDesk(
        PMap<TextRef, TextHistory> histories,
        PMap<TextRef, PMap<Language, PersonId>> assignees,
        PMap<InjectId, WantedTranslation> wanted) {
    public static final TextDesk EMPTY = new TextDesk(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public TextHistory history(TextRef text) {
        return histories.getOrDefault(text, TextHistory.EMPTY);
    }

    public @Nullable PersonId assignee(TextRef text, Language language) {
        return assignees.getOrDefault(text, HashTreePMap.empty()).get(language);
    }

    /** Null unless this text is part of an inject that is wanted in this language. */
    public @Nullable WantedTranslation wanted(TextRef text, Language language) {
        if (text.owner() != TextOwner.INJECT || !LiveQueue.PARTS.contains(text.part())) {
            return null;
        }
        WantedTranslation found = wanted.get(new InjectId(text.id()));
        return found != null && found.languages().contains(language) ? found : null;
    }

    /**
     * A mediator's desk: what is assigned to them, and what is wanted at once in a language that they read. Not the
     * plan: nobody translates what nobody asked them to.
     */
    public boolean isOnDeskOf(Person person, TextRef text, Language language) {
        return person.function() == PersonFunction.CULTURAL_MEDIATOR
                && (person.id().equals(assignee(text, language))
                        || (wanted(text, language) != null && person.reads(language)));
    }

    /** In any language. */
    public boolean isOnDeskOf(Person person, TextRef text) {
        return Stream.concat(
                        assignees.getOrDefault(text, HashTreePMap.empty()).keySet().stream(),
                        person.languages().stream())
                .anyMatch(language -> isOnDeskOf(person, text, language));
    }

    public TextDesk with(Map<TextRef, LocalizedText> texts, Stamp stamp) {
        PMap<TextRef, TextHistory> next = histories;
        for (Map.Entry<TextRef, LocalizedText> entry : texts.entrySet()) {
            TextHistory before = history(entry.getKey());
            TextHistory after = before.with(entry.getValue(), stamp);
            if (!after.equals(before)) {
                next = next.plus(entry.getKey(), after);
            }
        }
        return new TextDesk(next, assignees, wanted);
    }

    /** Nothing is known any more of what this text ever said. */
    public TextDesk without(TextRef text) {
        return new TextDesk(histories.minus(text), assignees.minus(text), wanted);
    }

    public TextDesk reviewed(TextRef text, Language language, Stamp stamp, @Nullable String note) {
        TextHistory after = history(text).reviewed(language, wording -> wording.reviewed(stamp, note));
        return new TextDesk(histories.plus(text, after), assignees, wanted);
    }

    public TextDesk assigned(List<TextRef> texts, Language language, @Nullable PersonId to) {
        PMap<TextRef, PMap<Language, PersonId>> next = assignees;
        for (TextRef text : texts) {
            PMap<Language, PersonId> before = next.getOrDefault(text, HashTreePMap.empty());
            next = next.plus(text, to == null ? before.minus(language) : before.plus(language, to));
        }
        return new TextDesk(histories, next, wanted);
    }

    public TextDesk noLongerWanted(InjectId inject) {
        return new TextDesk(histories, assignees, wanted.minus(inject));
    }

    public TextDesk wanted(InjectId inject, WantedTranslation translation) {
        return new TextDesk(histories, assignees, wanted.plus(inject, translation));
    }
}
