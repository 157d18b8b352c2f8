package org.livex.exercise;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.TextHistory;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Undoing;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.i18n.Language;

/**
 * What an author's text makes of the one that is there. No language is lost, and revisions are counted here: a client
 * sends the whole of what it edits, maybe from before a translation came in. So what says the same, or what this
 * language said before, changes nothing; only a new wording does.
 */
final class TextMerge {
    private TextMerge() {}

    static Inject merged(Inject old, Inject sent, Situation situation) {
        Map<TextPart, LocalizedText> before = old.texts();
        SortedMap<TextPart, LocalizedText> merged = sent.texts();
        merged.replaceAll((part, text) -> {
            TextPart was = partBefore(old, sent, part);
            LocalizedText there = was == null ? null : before.get(was);
            return was == null || there == null
                    ? text
                    : merged(TextRef.ofInject(old.id(), was), there, text, situation);
        });
        return sent.withTexts(merged);
    }

    /** An option is the same by its id, wherever it stands: what takes its place has nothing of it. Null for a new one. */
    private static @Nullable TextPart partBefore(Inject old, Inject sent, TextPart part) {
        String option = sent.question() == null ? null : sent.question().optionAt(part);
        if (option == null) {
            return part;
        }
        return old.question() == null ? null : old.question().placeOf(option);
    }

    static RoleCard merged(RoleCard old, RoleCard sent, Situation situation) {
        return new RoleCard(
                old.id(),
                merged(TextRef.of(TextOwner.ROLE_CARD, old.id(), TextPart.TITLE), old.title(), sent.title(), situation),
                merged(TextRef.of(TextOwner.ROLE_CARD, old.id(), TextPart.BODY), old.body(), sent.body(), situation),
                mergedIfBoth(
                        TextRef.of(TextOwner.ROLE_CARD, old.id(), TextPart.MUST_NOT_SAY),
                        old.mustNotSay(),
                        sent.mustNotSay(),
                        situation));
    }

    static WorldEntry merged(WorldEntry old, WorldEntry sent, Situation situation) {
        return sent.with(
                merged(
                        TextRef.of(TextOwner.WORLD_ENTRY, old.id(), TextPart.TITLE),
                        old.title(),
                        sent.title(),
                        situation),
                mergedIfBoth(
                        TextRef.of(TextOwner.WORLD_ENTRY, old.id(), TextPart.BODY),
                        old.body(),
                        sent.body(),
                        situation));
    }

    static Document merged(Document old, Document sent, Situation situation) {
        return sent.with(
                merged(TextRef.of(TextOwner.DOCUMENT, old.id(), TextPart.TITLE), old.title(), sent.title(), situation),
                mergedIfBoth(
                        TextRef.of(TextOwner.DOCUMENT, old.id(), TextPart.BODY), old.body(), sent.body(), situation));
    }

    static RevisableThing merged(RevisableThing old, RevisableThing sent, Situation situation) {
        Map<TextRef, LocalizedText> before = LocalizedTexts.of(old);
        Thing next = sent;
        for (Map.Entry<TextRef, LocalizedText> text : LocalizedTexts.of(sent).entrySet()) {
            LocalizedText there = before.get(text.getKey());
            if (there != null) {
                next = ThingTexts.reworded(
                        next, text.getKey(), merged(text.getKey(), there, text.getValue(), situation));
            }
        }
        return (RevisableThing) next;
    }

    static Survey merged(Survey old, Survey sent, Situation situation) {
        Map<TextRef, LocalizedText> before = old.texts();
        Map<TextRef, LocalizedText> next = new TreeMap<>();
        sent.texts().forEach((ref, text) -> {
            LocalizedText there = before.get(ref);
            next.put(ref, there == null ? text : merged(ref, there, text, situation));
        });
        return sent.reworded(next);
    }

    static ExercisePhase merged(ExercisePhase old, ExercisePhase sent, Situation situation) {
        TextRef name = TextRef.of(TextOwner.PHASE, old.id(), TextPart.NAME);
        return new ExercisePhase(sent.id(), merged(name, old.name(), sent.name(), situation), sent.from(), sent.to());
    }

    static Objective merged(Objective old, Objective sent, Situation situation) {
        TextRef text = TextRef.of(TextOwner.OBJECTIVE, old.id(), TextPart.TEXT);
        return new Objective(sent.id(), sent.number(), merged(text, old.text(), sent.text(), situation));
    }

    static Plan merged(Plan old, Plan sent, Situation situation) {
        Plan named = sent.named(merged(TextRef.EXERCISE_NAME, old.name(), sent.name(), situation));
        Map<String, LocalizedText> caring = mergedWords(
                TextRef::ofWelfare, old.caring().texts(), sent.caring().texts(), situation);
        Map<String, LocalizedText> certifying = mergedWords(
                TextRef::ofCertificate,
                old.certifying().texts(),
                sent.certifying().texts(),
                situation);
        return named.with(sent.caring().reworded(caring)).with(sent.certifying().reworded(certifying));
    }

    private static Map<String, LocalizedText> mergedWords(
            Function<String, TextRef> named,
            Map<String, LocalizedText> before,
            SortedMap<String, LocalizedText> sent,
            Situation situation) {
        sent.replaceAll((word, text) -> {
            LocalizedText there = before.get(word);
            return there == null ? text : merged(named.apply(word), there, text, situation);
        });
        return sent;
    }

    static Case merged(Case old, Case sent, Situation situation) {
        return sent.named(
                merged(TextRef.of(TextOwner.CASE, old.storyline(), TextPart.NAME), old.name(), sent.name(), situation));
    }

    /** Whoever writes a term has seen all of it: an earlier wording is meant, and so is a state. */
    static Term merged(Term old, Term sent, Situation situation) {
        return new Term(
                old.id(),
                mergedAsSent(old.name(), sent.name(), situation),
                old.meaning() == null || sent.meaning() == null
                        ? sent.meaning()
                        : mergedAsSent(old.meaning(), sent.meaning(), situation),
                sent.forbidden(),
                sent.untranslatable());
    }

    private static LocalizedText mergedAsSent(LocalizedText old, LocalizedText sent, Situation situation) {
        LocalizedText merged = merged(
                (language, text) -> {
                    TextVersion there = old.versions().get(language);
                    return there == null || !there.text().equals(text);
                },
                old,
                sent,
                situation);
        LocalizedText next = merged;
        for (Map.Entry<Language, TextVersion> entry : sent.versions().entrySet()) {
            TextVersion there = merged.versions().get(entry.getKey());
            if (there != null && there.text().equals(entry.getValue().text())) {
                next = next.in(entry.getKey(), entry.getValue().state());
            }
        }
        return next;
    }

    private static @Nullable LocalizedText mergedIfBoth(
            TextRef ref, @Nullable LocalizedText old, @Nullable LocalizedText sent, Situation situation) {
        return old == null || sent == null ? sent : merged(ref, old, sent, situation);
    }

    static LocalizedText merged(TextRef ref, LocalizedText old, LocalizedText sent, Situation situation) {
        LocalizedText made = situation.made().get(ref);
        if (made != null) {
            return new Undoing().of(sent, made, old);
        }
        TextHistory history = situation.exercise().desk().history(ref);
        return merged((language, text) -> !history.everSaid(language, text), old, sent, situation);
    }

    private static LocalizedText merged(
            BiPredicate<Language, String> isNews, LocalizedText old, LocalizedText sent, Situation situation) {
        if (situation.takesOver()) {
            return taken(old, sent);
        }
        String source = sent.original().text();
        boolean sourceChanged = !sent.source().equals(old.source())
                || !source.equals(old.original().text());
        int revision = sourceChanged ? old.revision() + 1 : old.revision();
        SortedMap<Language, TextVersion> versions = new TreeMap<>(old.versions());
        for (Map.Entry<Language, TextVersion> entry : sent.versions().entrySet()) {
            String text = entry.getValue().text();
            if (!entry.getKey().equals(sent.source()) && isNews.test(entry.getKey(), text)) {
                versions.put(entry.getKey(), translated(entry.getValue(), situation));
            }
        }
        if (sourceChanged) {
            versions.put(sent.source(), TextVersion.source(source, revision));
        }
        return new LocalizedText(sent.source(), revision, versions);
    }

    /** As it was sent; who translated what is still the same stays known. */
    private static LocalizedText taken(LocalizedText old, LocalizedText sent) {
        boolean sourceChanged = !sent.source().equals(old.source())
                || !sent.original().text().equals(old.original().text());
        boolean anyStale = sent.versions().keySet().stream().anyMatch(sent::isStale);
        int revision = Math.max(sourceChanged ? old.revision() + 1 : old.revision(), anyStale ? 2 : 1);
        SortedMap<Language, TextVersion> versions = new TreeMap<>();
        sent.versions().forEach((language, version) -> {
            TextVersion there = old.versions().get(language);
            PersonId translator = there != null && there.text().equals(version.text()) ? there.translator() : null;
            versions.put(
                    language,
                    new TextVersion(
                            version.text(),
                            version.state(),
                            sent.isStale(language) ? revision - 1 : revision,
                            translator,
                            version.machine()));
        });
        return new LocalizedText(sent.source(), revision, versions);
    }

    private static TextVersion translated(TextVersion sent, Situation situation) {
        Person author = situation.caller();
        return new TextVersion(
                sent.text(),
                sent.state(),
                sent.sourceRevision(),
                author == null ? sent.translator() : author.id(),
                null);
    }
}
