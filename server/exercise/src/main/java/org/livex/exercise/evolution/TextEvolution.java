package org.livex.exercise.evolution;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.talk.Message;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.text.WantedTranslation;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.i18n.Language;

/** What facts about texts make of the state. */
final class TextEvolution {
    private TextEvolution() {}

    static Exercise apply(Exercise exercise, TextFact fact, Stamp stamp) {
        return switch (fact) {
            case TextFact.SourceRevised f ->
                counted(
                        reworded(exercise, f.text(), text -> text.revised(f.body(), f.revision()), stamp),
                        f.text(),
                        Boolean.TRUE.equals(f.small()),
                        stamp);
            case TextFact.TextTranslated f ->
                isUnpublished(exercise, f)
                        ? drafted(exercise, f, stamp)
                        : reworded(
                                writtenDown(exercise, f),
                                f.text(),
                                text -> text.with(f.language(), f.version()),
                                stamp);
            case TextFact.TranslationApproved f ->
                reviewed(exercise, f.text(), f.language(), TextState.APPROVED, null, stamp);
            case TextFact.TranslationReturned f ->
                reviewed(exercise, f.text(), f.language(), TextState.DRAFT, f.note(), stamp);
            case TextFact.TranslationsAssigned f ->
                exercise.with(exercise.desk().assigned(f.texts(), f.language(), f.to()));
            case TextFact.TranslationWanted f ->
                exercise.with(
                        exercise.desk().wanted(f.inject(), new WantedTranslation(f.languages(), stamp.at(), null)));
        };
    }

    /** Notes the wordings of texts that were written or changed together with what they belong to, where they are there. */
    static Exercise noted(Exercise exercise, Set<TextRef> texts, Stamp stamp) {
        Map<TextRef, LocalizedText> found = new TreeMap<>();
        for (TextRef ref : texts) {
            LocalizedText text = LocalizedTexts.find(exercise, ref);
            if (text != null) {
                found.put(ref, text);
            }
        }
        return found.isEmpty() ? exercise : exercise.with(exercise.desk().with(found, stamp));
    }

    private static Exercise reworded(Exercise exercise, TextRef ref, UnaryOperator<LocalizedText> change, Stamp stamp) {
        LocalizedText text = LocalizedTexts.find(exercise, ref);
        if (text == null) {
            return exercise;
        }
        Exercise replaced = LocalizedTexts.replace(exercise, ref, change.apply(text));
        return noted(ref.owner() == TextOwner.TERM ? touched(replaced, ref, stamp) : replaced, Set.of(ref), stamp);
    }

    /** The first words of what was only said. Older journals have words of what was hidden before. */
    private static Exercise writtenDown(Exercise exercise, TextFact.TextTranslated fact) {
        Message message = exercise.talk().find(fact.text());
        return message == null || message.text() != null || exercise.media().isUnsaid(message)
                ? exercise
                : exercise.with(exercise.talk().with(message.with(firstWords(fact))));
    }

    private static LocalizedText firstWords(TextFact.TextTranslated fact) {
        return new LocalizedText(fact.language(), 1, new TreeMap<>(Map.of(fact.language(), fact.version())));
    }

    /** Whether it is the desk's alone, since nobody has published words of what was said in this language. */
    private static boolean isUnpublished(Exercise exercise, TextFact.TextTranslated fact) {
        Message message = exercise.talk().find(fact.text());
        return message != null && ChatDesk.isDraft(exercise, fact) && !message.hasWordsIn(fact.language());
    }

    /** It is known to the desk, and the message has nothing of it yet. */
    private static Exercise drafted(Exercise exercise, TextFact.TextTranslated fact, Stamp stamp) {
        LocalizedText text = LocalizedTexts.find(exercise, fact.text());
        LocalizedText words = text == null ? firstWords(fact) : text.with(fact.language(), fact.version());
        return ChatDesk.isUnsaid(exercise, fact.text())
                ? exercise
                : exercise.with(exercise.desk().with(Map.of(fact.text(), words), stamp));
    }

    /** A term is written as a whole: its author must have seen all that was said in any language. */
    private static Exercise touched(Exercise exercise, TextRef ref, Stamp stamp) {
        Scenario scenario = exercise.scenario();
        WrittenTerm written = scenario.find(WrittenTerm.class, new TermId(ref.id()));
        return written == null ? exercise : exercise.with(scenario.with(new WrittenTerm(written.term(), stamp.seq())));
    }

    private static Exercise reviewed(
            Exercise exercise, TextRef ref, Language language, TextState state, @Nullable String note, Stamp stamp) {
        Exercise next = reworded(exercise, ref, text -> text.in(language, state), stamp);
        return next.with(next.desk().reviewed(ref, language, stamp, note));
    }

    /** Whoever edits the owner as a whole must see that its source has changed. */
    private static Exercise counted(Exercise exercise, TextRef ref, boolean small, Stamp stamp) {
        Scenario scenario = exercise.scenario();
        return switch (ref.owner()) {
            case EXERCISE, WELFARE, CERTIFICATE -> exercise.with(scenario.counted());
            case INJECT -> {
                PlannedInject planned = exercise.msel().find(new InjectId(ref.id()));
                yield planned == null ? exercise : exercise.with(exercise.msel().with(planned.counted(stamp.at())));
            }
            case ROLE_CARD -> {
                WrittenRoleCard card = scenario.find(WrittenRoleCard.class, new RoleCardId(ref.id()));
                yield card == null
                        ? exercise
                        : exercise.with(scenario.with(new WrittenRoleCard(card.card(), card.revision() + 1)));
            }
            case WORLD_ENTRY -> {
                WrittenWorldEntry entry = scenario.find(WrittenWorldEntry.class, new WorldEntryId(ref.id()));
                yield entry == null ? exercise : exercise.with(scenario.with(entry.counted(small)));
            }
            case DOCUMENT -> {
                WrittenDocument document = scenario.find(WrittenDocument.class, new DocumentId(ref.id()));
                yield document == null
                        ? exercise
                        : exercise.with(scenario.with(document.with(document.document(), document.revision() + 1)));
            }
            case PLACE, PHASE, OBJECTIVE -> exercise.with(scenario.counted(LocalizedTexts.idOf(ref)));
            case AGENCY,
                    TEAM,
                    PERSONA,
                    STORYLINE,
                    MILESTONE,
                    ACTION_KIND,
                    ACTION_WORD,
                    TERM,
                    CASE,
                    REQUEST_FORM,
                    FORM_WORD,
                    EVALUATION_GUIDE,
                    GUIDE_WORD,
                    DUTY,
                    SURVEY,
                    SURVEY_WORD,
                    SURVEY_NOTE,
                    REPORT_SECTION,
                    CORRECTIVE_ACTION,
                    MESSAGE -> exercise;
        };
    }
}
