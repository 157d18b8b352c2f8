package org.livex.exercise.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.talk.Message;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Wording;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Fit;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** Says what of the chat waits for a mediator: what a reader of the channel has in none of their languages. */
public final class ChatDesk {
    private ChatDesk() {}

    /**
     * A language of everybody in the channel who cannot read what was written there: the first of theirs that a mediator of the
     * channel can say it in, and their first where none can.
     */
    public static Set<Language> lacking(Exercise exercise, Message message) {
        if (isSilent(exercise, message) || isErased(exercise, message)) {
            return Set.of();
        }
        List<Person> channel = exercise.roster().people().values().stream()
                .filter(person -> Channels.belongs(exercise, message.channel(), person))
                .toList();
        List<Person> lost =
                channel.stream().filter(person -> !understands(person, message)).toList();
        if (lost.isEmpty()) {
            return Set.of();
        }
        List<Person> mediators =
                channel.stream().filter(person -> maySay(person, message)).toList();
        return lost.stream()
                .map(reader -> reader.languages().stream()
                        .filter(language -> mediators.stream().anyMatch(mediator -> mediator.reads(language)))
                        .findFirst()
                        .orElse(reader.languages().getFirst()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What somebody began to write down of what was said and has not published; null where nobody did. */
    public static @Nullable Wording draft(Exercise exercise, TextRef text, Language language) {
        Message message = exercise.talk().find(text);
        if (message == null
                || message.spoken() == null
                || isErased(exercise, message)
                || message.hasWordsIn(language)) {
            return null;
        }
        return exercise.desk().history(text).latest(language);
    }

    /**
     * The draft of words of what was said over which somebody else published theirs in its language, until its writer has published
     * some there, too; null where there is none.
     */
    public static @Nullable Wording setAside(Exercise exercise, TextRef text, Language language) {
        Message message = exercise.talk().find(text);
        if (message == null
                || message.spoken() == null
                || isErased(exercise, message)
                || !message.hasWordsIn(language)) {
            return null;
        }
        List<Wording> all = exercise.desk().history(text).of(language);
        int published = 0;
        while (published < all.size() && isDraft(all.get(published))) {
            published++;
        }
        if (published == 0) {
            return null;
        }
        Wording draft = all.get(published - 1);
        PersonId writer = draft.version().translator();
        boolean isTakenUp =
                all.subList(published, all.size()).stream().anyMatch(later -> Objects.equals(writer, later.by()));
        return writer == null || isTakenUp ? null : draft;
    }

    private static boolean isDraft(Wording wording) {
        return wording.handedInAt() == null && !wording.version().isMachineMade();
    }

    private static boolean isSetAsideOf(Exercise exercise, Person person, TextRef text, Language language) {
        Wording draft = setAside(exercise, text, language);
        return draft != null && person.id().equals(draft.version().translator());
    }

    /** Whether they are words of a voice that was hidden since. */
    public static boolean isUnsaid(Exercise exercise, TextRef text) {
        Message message = exercise.talk().find(text);
        return message != null && exercise.media().isUnsaid(message);
    }

    /** Whether it holds words of a voice that was hidden since, or speaks of them, as the note does with which they were returned. */
    public static boolean isUnsaid(Exercise exercise, Fact fact) {
        return (fact instanceof TextFact.TextTranslated translated && isUnsaid(exercise, translated.text()))
                || (fact instanceof TextFact.SourceRevised revised && isUnsaid(exercise, revised.text()))
                || (fact instanceof TextFact.TranslationReturned returned && isUnsaid(exercise, returned.text()));
    }

    /** Whether it holds words that somebody began to write down of what was said: only who is at the desk reads them. */
    public static boolean isDraft(Exercise exercise, Fact fact) {
        if (!(fact instanceof TextFact.TextTranslated(TextRef text, Language _, int _, TextVersion version))
                || version.state() != TextState.DRAFT
                || version.isMachineMade()) {
            return false;
        }
        Message message = exercise.talk().find(text);
        return message != null && message.spoken() != null;
    }

    /** What is for the desk, or for nobody any more: no timeline or archive tells of it. */
    public static boolean isUntold(Exercise exercise, Fact fact) {
        return isUnsaid(exercise, fact) || isDraft(exercise, fact);
    }

    /** There is nothing to hear of it, nor words. */
    private static boolean isSilent(Exercise exercise, Message message) {
        return exercise.media().isUnsaid(message) || exercise.media().isUnheard(message);
    }

    /** Whether whoever wrote or said it was erased and its words went with them. Whoever writes a dash is not. */
    public static boolean isErased(Exercise exercise, Message message) {
        return message.as() == null
                && message.text() != null
                && message.text().isGone()
                && exercise.roster().isErased(message.person(), message.posted().at());
    }

    private static boolean maySay(Person person, Message message) {
        return person.function() == PersonFunction.CULTURAL_MEDIATOR
                && !message.person().equals(person.id())
                && understands(person, message);
    }

    /**
     * On a mediator's desk lies what a desk has, and the chat of their channels that they can say in a language that it lacks, or of
     * which a draft of theirs was set aside.
     */
    public static boolean isOnDeskOf(Exercise exercise, Person person, TextRef text, Language language) {
        if (text.owner() != TextOwner.MESSAGE) {
            return exercise.desk().isOnDeskOf(person, text, language);
        }
        Message message = exercise.talk().find(text);
        return message != null
                && !isSilent(exercise, message)
                && !isErased(exercise, message)
                && maySay(person, message)
                && person.reads(language)
                && Channels.belongs(exercise, message.channel(), person)
                && (isWantedIn(exercise, message, language) || isSetAsideOf(exercise, person, text, language));
    }

    private static boolean isWantedIn(Exercise exercise, Message message, Language language) {
        return !language.equals(message.language())
                && (message.text() == null || !language.equals(message.text().source()))
                && (message.languages().contains(language)
                        || lacking(exercise, message).contains(language));
    }

    /** In any language. */
    public static boolean isOnDeskOf(Exercise exercise, Person person, TextRef text) {
        return text.owner() == TextOwner.MESSAGE
                ? person.languages().stream().anyMatch(language -> isOnDeskOf(exercise, person, text, language))
                : exercise.desk().isOnDeskOf(person, text);
    }

    private static boolean understands(Person person, Message message) {
        return person.languages().stream()
                .map(language -> Languages.choose(List.of(language), message.languages(), message.language()))
                .anyMatch(choice -> choice.fit() != Fit.UNTRANSLATED);
    }
}
