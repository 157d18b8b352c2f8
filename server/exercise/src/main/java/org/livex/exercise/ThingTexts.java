package org.livex.exercise;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;

/** Texts of what is planned: which ones each kind of thing has, and the thing with another one. */
final class ThingTexts {
    private ThingTexts() {}

    /** Of a variable none: its author writes it in all languages at once, and texts refer to it. */
    static Map<TextRef, LocalizedText> of(Thing thing) {
        return switch (thing) {
            case Agency a -> Map.of(TextRef.of(TextOwner.AGENCY, a.id(), TextPart.NAME), a.name());
            case Team t -> Map.of(TextRef.of(TextOwner.TEAM, t.id(), TextPart.NAME), t.name());
            case Place p -> Map.of(TextRef.of(TextOwner.PLACE, p.id(), TextPart.NAME), p.name());
            case Persona p -> Map.of(TextRef.of(TextOwner.PERSONA, p.id(), TextPart.NAME), p.name());
            case Storyline storyline -> of(storyline);
            case ExercisePhase p -> Map.of(TextRef.of(TextOwner.PHASE, p.id(), TextPart.NAME), p.name());
            case Objective o -> Map.of(TextRef.of(TextOwner.OBJECTIVE, o.id(), TextPart.TEXT), o.text());
            case WrittenTerm(Term term, long _) -> of(term);
            case WrittenVariable _ -> Map.of();
            case ActionKind k -> of(k);
            case RequestForm form -> of(form);
            case EvaluationGuide guide -> guide.texts();
            case Duty duty -> of(duty);
            case WrittenRoleCard(RoleCard card, int _) -> {
                Map<TextRef, LocalizedText> texts = new TreeMap<>();
                texts.put(TextRef.of(TextOwner.ROLE_CARD, card.id(), TextPart.TITLE), card.title());
                texts.put(TextRef.of(TextOwner.ROLE_CARD, card.id(), TextPart.BODY), card.body());
                if (card.mustNotSay() != null) {
                    texts.put(TextRef.of(TextOwner.ROLE_CARD, card.id(), TextPart.MUST_NOT_SAY), card.mustNotSay());
                }
                yield texts;
            }
            case WrittenWorldEntry(WorldEntry entry, int _, int _) ->
                titled(TextOwner.WORLD_ENTRY, entry.id(), entry.title(), entry.body());
            case WrittenDocument written ->
                titled(
                        TextOwner.DOCUMENT,
                        written.id(),
                        written.document().title(),
                        written.document().body());
        };
    }

    private static Map<TextRef, LocalizedText> of(Duty duty) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        texts.put(TextRef.of(TextOwner.DUTY, duty.id(), TextPart.TEXT), duty.text());
        if (duty.why() != null) {
            texts.put(TextRef.of(TextOwner.DUTY, duty.id(), TextPart.BODY), duty.why());
        }
        return texts;
    }

    private static Map<TextRef, LocalizedText> titled(
            TextOwner owner, Id id, LocalizedText title, @Nullable LocalizedText body) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        texts.put(TextRef.of(owner, id, TextPart.TITLE), title);
        if (body != null) {
            texts.put(TextRef.of(owner, id, TextPart.BODY), body);
        }
        return texts;
    }

    /** An untranslatable name is the same in every language: it is nobody's to translate. */
    static Map<TextRef, LocalizedText> of(Term term) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        if (!term.untranslatable()) {
            texts.put(TextRef.of(TextOwner.TERM, term.id(), TextPart.NAME), term.name());
        }
        if (term.meaning() != null) {
            texts.put(TextRef.of(TextOwner.TERM, term.id(), TextPart.MEANING), term.meaning());
        }
        return texts;
    }

    private static Map<TextRef, LocalizedText> of(ActionKind kind) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        texts.put(TextRef.of(TextOwner.ACTION_KIND, kind.id(), TextPart.LABEL), kind.label());
        FormFields.texts(kind.form()).forEach((word, text) -> texts.put(TextRef.ofReport(kind.id(), word), text));
        return texts;
    }

    private static Map<TextRef, LocalizedText> of(RequestForm form) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        texts.put(TextRef.of(TextOwner.REQUEST_FORM, form.id(), TextPart.TITLE), form.title());
        texts.put(TextRef.of(TextOwner.REQUEST_FORM, form.id(), TextPart.BODY), form.document());
        form.grounds().forEach(ground -> texts.put(TextRef.ofForm(form.id(), ground.id()), ground.text()));
        form.refusals().forEach(ground -> texts.put(TextRef.ofForm(form.id(), ground.id()), ground.text()));
        FormFields.texts(form.fields()).forEach((word, text) -> texts.put(TextRef.ofForm(form.id(), word), text));
        return texts;
    }

    private static Map<TextRef, LocalizedText> of(Storyline storyline) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        texts.put(TextRef.of(TextOwner.STORYLINE, storyline.id(), TextPart.TITLE), storyline.title());
        storyline.eachMilestone().forEach(one -> texts.put(TextRef.ofMilestone(storyline.id(), one.id()), one.name()));
        return texts;
    }

    static Thing reworded(Thing thing, TextRef ref, LocalizedText text) {
        return switch (thing) {
            case Agency a -> new Agency(a.id(), text);
            case Team t -> new Team(t.id(), text);
            case Place p -> new Place(p.id(), text, p.point(), p.radiusMetres(), p.audience());
            case Persona p -> new Persona(p.id(), text, p.language(), p.picture(), p.trust());
            case Storyline s ->
                ref.owner() == TextOwner.STORYLINE
                        ? s.titled(text)
                        : s.renamed(ref.id().substring(s.id().value().length() + 1), text);
            case ExercisePhase p -> new ExercisePhase(p.id(), text, p.from(), p.to());
            case Objective o -> new Objective(o.id(), o.number(), text);
            case WrittenTerm(Term term, long revision) -> new WrittenTerm(term.with(ref.part(), text), revision);
            case ActionKind k ->
                ref.owner() == TextOwner.ACTION_KIND
                        ? k.labelled(text)
                        : k.reworded(ref.id().substring(k.id().value().length() + 1), text);
            case WrittenRoleCard(RoleCard card, int revision) ->
                new WrittenRoleCard(card.with(ref.part(), text), revision);
            case Duty duty -> duty.reworded(ref.part(), text);
            case EvaluationGuide guide ->
                ref.owner() == TextOwner.EVALUATION_GUIDE
                        ? guide.withCapability(text)
                        : guide.reworded(ref.id().substring(guide.id().value().length() + 1), ref.part(), text);
            case RequestForm form ->
                ref.owner() == TextOwner.REQUEST_FORM
                        ? form.with(ref.part(), text)
                        : form.reworded(ref.id().substring(form.id().value().length() + 1), text);
            case WrittenWorldEntry(WorldEntry entry, int revision, int words) ->
                new WrittenWorldEntry(entry.with(ref.part(), text), revision, words);
            case WrittenVariable variable -> variable;
            case WrittenDocument written -> written.with(written.document().with(ref.part(), text), written.revision());
        };
    }
}
