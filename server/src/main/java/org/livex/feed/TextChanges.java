package org.livex.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.talk.Message;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.text.WantedTranslation;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.StorylineId;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.WorldEntryId;
import org.livex.i18n.Language;

/** What changes with a text: whatever shows it, and the desks that it lies on. */
final class TextChanges {
    private final ChangeNotes notes;
    private final TalkChanges talk;
    private final RequestChanges requests;
    private final Map<TextRef, Set<Language>> desks = new HashMap<>();

    TextChanges(ChangeNotes notes, TalkChanges talk, RequestChanges requests) {
        this.notes = notes;
        this.talk = talk;
        this.requests = requests;
    }

    void follow(TextFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case TextFact.SourceRevised f -> {
                shown(f.text(), after, seq);
                onDesk(f.text(), seq);
            }
            case TextFact.TextTranslated f -> translated(f.text(), f.language(), after, seq);
            case TextFact.TranslationApproved f -> translated(f.text(), f.language(), after, seq);
            case TextFact.TranslationReturned f -> translated(f.text(), f.language(), after, seq);
            case TextFact.TranslationsAssigned f ->
                f.texts().forEach(text -> {
                    desk(text, f.language(), seq);
                    leave(text, f.language(), before, after, seq);
                });
            case TextFact.TranslationWanted f -> {
                notes.control(ItemKind.MSEL_INJECT, f.inject(), seq);
                wanted(f.inject(), after, seq);
            }
        }
    }

    /** On all desks where it lies already. */
    void onDesk(TextRef text, long seq) {
        desks.getOrDefault(text, Set.of()).forEach(language -> notes.both(Item.translation(text, language), seq));
    }

    /** The texts of an inject that is wanted at once. */
    void wanted(InjectId inject, Exercise after, long seq) {
        WantedTranslation wanted = after.desk().wanted().get(inject);
        PlannedInject planned = after.msel().find(inject);
        if (wanted == null || planned == null) {
            return;
        }
        for (TextRef text : LocalizedTexts.of(planned.inject()).keySet()) {
            for (Language language : wanted.languages()) {
                if (after.desk().wanted(text, language) != null) {
                    desk(text, language, seq);
                }
            }
        }
    }

    private void translated(TextRef text, Language language, Exercise after, long seq) {
        shown(text, after, seq);
        if (text.owner() != TextOwner.MESSAGE) {
            desk(text, language, seq);
        }
    }

    private void desk(TextRef text, Language language, long seq) {
        desks.computeIfAbsent(text, _ -> new HashSet<>()).add(language);
        notes.both(Item.translation(text, language), seq);
    }

    /** Whoever no longer has it on the desk must forget it. */
    private void leave(TextRef text, Language language, Exercise before, Exercise after, long seq) {
        PersonId had = before.desk().assignee(text, language);
        Person person = had == null ? null : after.roster().find(had);
        if (person != null
                && before.desk().isOnDeskOf(person, text, language)
                && !after.desk().isOnDeskOf(person, text, language)) {
            notes.startAnew(person.id(), seq);
        }
    }

    /** Whatever shows it. */
    void shown(TextRef text, Exercise after, long seq) {
        switch (text.owner()) {
            case EXERCISE -> notes.both(Item.EXERCISE, seq);
            case AGENCY -> notes.control(new Item(ItemKind.AGENCY, text.id()), seq);
            case TEAM -> notes.both(new Item(ItemKind.TEAM, text.id()), seq);
            case PLACE -> notes.both(new Item(ItemKind.PLACE, text.id()), seq);
            case PHASE -> notes.control(new Item(ItemKind.PHASE, text.id()), seq);
            case OBJECTIVE -> notes.control(new Item(ItemKind.OBJECTIVE, text.id()), seq);
            case STORYLINE -> notes.control(new Item(ItemKind.STORYLINE, text.id()), seq);
            case ACTION_KIND -> notes.both(new Item(ItemKind.ACTION_KIND, text.id()), seq);
            case REQUEST_FORM -> requests.reworded(text.id(), after, seq);
            case FORM_WORD -> requests.reworded(text.id().split("\\.", 2)[0], after, seq);
            case ROLE_CARD -> notes.both(new Item(ItemKind.ROLE_CARD, text.id()), seq);
            case TERM -> notes.both(new Item(ItemKind.TERM, text.id()), seq);
            case CASE -> talk.renamed(new StorylineId(text.id()), seq);
            case PERSONA -> persona(text.id(), after, seq);
            case WORLD_ENTRY -> {
                notes.both(new Item(ItemKind.WORLD_ENTRY, text.id()), seq);
                issued(new Issuer.OfWorld(new WorldEntryId(text.id())), after, seq);
            }
            case DOCUMENT -> notes.both(new Item(ItemKind.DOCUMENT, text.id()), seq);
            case INJECT -> inject(text, after, seq);
            case MESSAGE -> message(new MessageId(text.id()), after, seq);
        }
    }

    private void message(MessageId id, Exercise after, long seq) {
        Message message = after.talk().find(id);
        if (message != null) {
            talk.translated(message.channel(), id, seq);
        }
    }

    private void inject(TextRef text, Exercise after, long seq) {
        InjectId inject = new InjectId(text.id());
        notes.control(ItemKind.MSEL_INJECT, inject, seq);
        if (!Inject.isForControl(text.part())) {
            notes.sent(inject, after, seq);
        }
    }

    /** Recipients see a persona as the sender. */
    private void persona(String persona, Exercise after, long seq) {
        notes.control(new Item(ItemKind.PERSONA, persona), seq);
        requests.renamed(persona, after, seq);
        for (InjectId sent : after.msel().releases()) {
            PlannedInject planned = after.msel().find(sent);
            if (planned != null
                    && planned.inject().from() != null
                    && planned.inject().from().value().equals(persona)) {
                notes.sent(sent, after, seq);
            }
        }
        issued(new Issuer.OfPersona(new PersonaId(persona)), after, seq);
    }

    private void issued(Issuer issuer, Exercise after, long seq) {
        OwnFields.sentPapers(after, OwnFields.from(issuer)).forEach(sent -> notes.sent(sent, after, seq));
    }
}
