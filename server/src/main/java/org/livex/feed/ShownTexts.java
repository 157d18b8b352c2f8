package org.livex.feed;

import java.util.Objects;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.talk.Message;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.livex.feed.items.request.RequestChanges;
import org.livex.feed.items.survey.SurveyChanges;
import org.livex.feed.items.talk.TalkChanges;
import org.livex.feed.items.welfare.WelfareChanges;

/** What shows a text, and so changes with it. A text may be of any feature: this class knows which one has to be told. */
final class ShownTexts {
    private final ChangeNotes notes;
    private final TalkChanges talk;
    private final RequestChanges requests;
    private final WelfareChanges welfare;
    private final SurveyChanges surveys;

    ShownTexts(
            ChangeNotes notes,
            TalkChanges talk,
            RequestChanges requests,
            WelfareChanges welfare,
            SurveyChanges surveys) {
        this.notes = notes;
        this.talk = talk;
        this.requests = requests;
        this.welfare = welfare;
        this.surveys = surveys;
    }

    void follow(TextFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case TextFact.SourceRevised f -> changed(f.text(), before, after, seq);
            case TextFact.TextTranslated f -> changed(f.text(), before, after, seq);
            case TextFact.TranslationApproved f -> changed(f.text(), before, after, seq);
            case TextFact.TranslationReturned f -> changed(f.text(), before, after, seq);
            case TextFact.TranslationsAssigned _, TextFact.TranslationWanted _ -> {}
        }
    }

    /** What was revised as a whole changes as its texts do. */
    void follow(PlanFact fact, Exercise before, Exercise after, long seq) {
        if (fact instanceof PlanFact.ThingRevised(Persona now, int _) && isShownAsBefore(now, before)) {
            notes.control(ItemKind.PERSONA, now.id(), seq);
        } else if (fact instanceof PlanFact.ThingRevised) {
            LocalizedTexts.of(fact).keySet().forEach(text -> changed(text, before, after, seq));
        }
    }

    /** Whose trust or language alone was written anew is to its recipients who it was. */
    private static boolean isShownAsBefore(Persona now, Exercise before) {
        Persona old = before.scenario().find(Persona.class, now.id());
        return old != null && old.name().equals(now.name()) && Objects.equals(old.picture(), now.picture());
    }

    private void changed(TextRef text, Exercise before, Exercise after, long seq) {
        String id = text.id();
        switch (text.owner()) {
            case EXERCISE -> notes.both(Item.EXERCISE, seq);
            case WELFARE -> welfare.reworded(after, seq);
            case CERTIFICATE -> notes.control(Item.EXERCISE, seq);
            case AGENCY -> notes.control(new Item(ItemKind.AGENCY, id), seq);
            case TEAM -> notes.both(new Item(ItemKind.TEAM, id), seq);
            case PLACE -> {
                notes.both(new Item(ItemKind.PLACE, id), seq);
                stoppedAt(new PlaceId(id), after, seq);
            }
            case PHASE -> notes.control(new Item(ItemKind.PHASE, id), seq);
            case OBJECTIVE -> notes.control(new Item(ItemKind.OBJECTIVE, id), seq);
            case STORYLINE -> notes.control(new Item(ItemKind.STORYLINE, id), seq);
            case MILESTONE -> notes.control(new Item(ItemKind.STORYLINE, id.substring(0, id.lastIndexOf('.'))), seq);
            case ACTION_KIND -> notes.both(new Item(ItemKind.ACTION_KIND, id), seq);
            case ACTION_WORD -> notes.both(new Item(ItemKind.ACTION_KIND, id.split("\\.", 2)[0]), seq);
            case REQUEST_FORM -> requests.reworded(id, after, seq);
            case FORM_WORD -> requests.reworded(id.split("\\.", 2)[0], after, seq);
            case EVALUATION_GUIDE -> notes.control(new Item(ItemKind.EVALUATION_GUIDE, id), seq);
            case GUIDE_WORD -> notes.control(new Item(ItemKind.EVALUATION_GUIDE, id.split("\\.", 2)[0]), seq);
            case DUTY -> notes.both(new Item(ItemKind.DUTY, id), seq);
            case ROLE_CARD -> notes.both(new Item(ItemKind.ROLE_CARD, id), seq);
            case TERM -> notes.both(new Item(ItemKind.TERM, id), seq);
            case CASE -> talk.renamed(new StorylineId(id), seq);
            case PERSONA -> persona(new PersonaId(id), after, seq);
            case WORLD_ENTRY -> {
                notes.both(new Item(ItemKind.WORLD_ENTRY, id), seq);
                notes.papersFrom(new Issuer.OfWorld(new WorldEntryId(id)), after, seq);
            }
            case DOCUMENT -> notes.both(new Item(ItemKind.DOCUMENT, id), seq);
            case INJECT -> inject(text, after, seq);
            case SURVEY, SURVEY_WORD, SURVEY_NOTE -> surveys.reworded(text, seq);
            case REPORT_SECTION -> notes.control(Item.REPORT, seq);
            case CORRECTIVE_ACTION -> {
                notes.control(Item.REPORT, seq);
                notes.control(new Item(ItemKind.CORRECTIVE_ACTION, id), seq);
            }
            case MESSAGE -> message(new MessageId(id), before, after, seq);
        }
    }

    private void stoppedAt(PlaceId place, Exercise after, long seq) {
        RedStop stop = after.redStop();
        if (stop != null && stop.accounts().values().stream().anyMatch(account -> place.equals(account.place()))) {
            notes.both(Item.RED_STOP, seq);
        }
    }

    private void message(MessageId id, Exercise before, Exercise after, long seq) {
        Message message = after.talk().find(id);
        if (message != null) {
            talk.translated(message, before, after, seq);
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
    private void persona(PersonaId persona, Exercise after, long seq) {
        notes.control(ItemKind.PERSONA, persona, seq);
        requests.renamed(persona.value(), after, seq);
        for (InjectId sent : after.msel().releases()) {
            PlannedInject planned = after.msel().find(sent);
            if (planned != null && persona.equals(planned.inject().from())) {
                notes.sent(sent, after, seq);
            }
        }
        notes.papersFrom(new Issuer.OfPersona(persona), after, seq);
    }
}
