package org.livex.exercise;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Correction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/**
 * Decides whether recipients of an inject that is out are to read it anew: where what they see says something else, unless
 * whoever changed it calls that small. Another translation of the same says nothing else, unless its author says that it does.
 */
final class Corrections {
    private Corrections() {}

    /**
     * What follows from its being revised to {@code next}. {@code small} is null where its author did not say, and then other
     * translations are better ones; it does not count where what can be answered changes.
     */
    static List<Fact> of(Situation situation, PlannedInject old, Inject next, @Nullable Boolean small) {
        if (!isOut(situation, old)) {
            return List.of();
        }
        if (!isSeen(old.inject(), next)) {
            return Boolean.FALSE.equals(small) ? ofTranslations(situation, old, next) : List.of();
        }
        Question asked = old.inject().question();
        boolean fits = asked == null || (next.question() != null && asked.isShapedAs(next.question()));
        boolean asksTheSame = asked == null || (fits && asked.saysTheSameAs(Objects.requireNonNull(next.question())));
        return of(situation, old, fits ? small : Boolean.FALSE, asksTheSame ? null : asked);
    }

    /** As small as its author called it, where it is out and nobody is told of it after all. */
    static PlanFact revised(PlannedInject old, Inject next, @Nullable Boolean small, List<Fact> corrections) {
        boolean isSmall = Boolean.TRUE.equals(small) && old.state() == InjectState.RELEASED && corrections.isEmpty();
        return new PlanFact.InjectRevised(next, old.revision() + 1, isSmall ? true : null);
    }

    /** What follows from the source of one of its texts being revised. */
    static List<Fact> of(Situation situation, TextRef text, @Nullable Boolean small) {
        PlannedInject old = outWith(situation, text);
        return old == null ? List.of() : of(situation, old, small, askedIn(old, text));
    }

    /**
     * What follows from a translation that catches up with a correction: whoever has read or acknowledged it in that
     * language meanwhile had the old words before them.
     */
    static List<Fact> ofTranslation(Situation situation, TextRef text, Language language, LocalizedText before) {
        PlannedInject old = before.isStale(language) ? outWith(situation, text) : null;
        Release release = old == null ? null : old.release();
        if (old == null || release == null || release.correction() == null) {
            return List.of();
        }
        return readAnew(situation, old, readersOf(old, Set.of(language)), askedIn(old, text));
    }

    /** What follows from translations that said something else than their original, and are mended. */
    private static List<Fact> ofTranslations(Situation situation, PlannedInject old, Inject next) {
        Map<TextPart, LocalizedText> texts = next.texts();
        Set<Language> mended = new HashSet<>();
        Set<Language> askedAnew = new HashSet<>();
        old.inject().texts().forEach((part, text) -> {
            LocalizedText now = texts.get(part);
            if (now != null && isSeen(part)) {
                (Question.isPartOf(part) ? askedAnew : mended).addAll(text.changedIn(now));
            }
        });
        Set<PersonId> asked = misledIn(old, askedAnew);
        Set<PersonId> others = new HashSet<>(misledIn(old, mended));
        others.removeAll(asked);
        return Stream.of(
                        readAnew(situation, old, asked, old.inject().question()),
                        readAnew(situation, old, Set.copyOf(others), null))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Also those who are to read it anew and have not yet: what they say of the words that are mended now may be under way.
     */
    private static Set<PersonId> misledIn(PlannedInject old, Set<Language> languages) {
        Release release = Objects.requireNonNull(old.release());
        Set<PersonId> misled = new HashSet<>(readersOf(old, languages));
        release.recipients().stream()
                .filter(person -> !release.progressOf(person).has(MarkKind.READ)
                        && !release.progressOf(person).has(MarkKind.ACKNOWLEDGED))
                .filter(person -> release.past().stream()
                        .anyMatch(version -> languages.stream()
                                .anyMatch(one -> hasSeen(release.progressOf(person, version.before() - 1), one))))
                .forEach(misled::add);
        return Set.copyOf(misled);
    }

    private static Set<PersonId> readersOf(PlannedInject old, Set<Language> languages) {
        Release release = Objects.requireNonNull(old.release());
        return release.recipients().stream()
                .filter(person -> languages.stream().anyMatch(one -> hasSeen(release.progressOf(person), one)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Fact> readAnew(
            Situation situation, PlannedInject old, Set<PersonId> misled, @Nullable Question formerly) {
        return misled.isEmpty() ? List.of() : List.of(corrected(situation, old, misled, formerly));
    }

    /** What was asked in other words until this text changed; null where it is of no question. */
    private static @Nullable Question askedIn(PlannedInject old, TextRef text) {
        return Question.isPartOf(text.part()) ? old.inject().question() : null;
    }

    private static boolean hasSeen(Progress progress, Language language) {
        return progress.has(MarkKind.READ, language) || progress.has(MarkKind.ACKNOWLEDGED, language);
    }

    /** What follows from its being taken back: what was said of it before was not said of that. */
    static List<Fact> ofRecall(Situation situation, PlannedInject recalled) {
        return isOver(situation) ? List.of() : List.of(corrected(situation, recalled, null, null));
    }

    private static List<Fact> of(
            Situation situation, PlannedInject old, @Nullable Boolean small, @Nullable Question formerly) {
        return Boolean.TRUE.equals(small) ? List.of() : List.of(corrected(situation, old, null, formerly));
    }

    /** A number that nobody has said yet: translations and recalls count no revision of the inject. */
    private static Fact corrected(
            Situation situation, PlannedInject planned, @Nullable Set<PersonId> people, @Nullable Question formerly) {
        Correction last = planned.release() == null ? null : planned.release().correction();
        int newest = last == null ? planned.revision() : Math.max(planned.revision(), last.revision());
        return new InjectFact.InjectCorrected(planned.inject().id(), situation.time(), newest + 1, people, formerly);
    }

    /** The inject that is out and shows this text to its recipients; null: there is none. */
    private static @Nullable PlannedInject outWith(Situation situation, TextRef text) {
        PlannedInject found = text.owner() == TextOwner.INJECT && isSeen(text.part())
                ? situation.exercise().msel().find(new InjectId(text.id()))
                : null;
        return found != null && isOut(situation, found) ? found : null;
    }

    private static boolean isOut(Situation situation, PlannedInject planned) {
        return planned.state() == InjectState.RELEASED && !isOver(situation);
    }

    /** After ENDEX nobody is rung for what is put right for the debrief. */
    private static boolean isOver(Situation situation) {
        return situation.exercise().clock().phase() == Phase.ENDED;
    }

    private static boolean isSeen(TextPart part) {
        return !Inject.isForControl(part) && part != TextPart.RECALL_REASON;
    }

    private static boolean isSeen(Inject before, Inject next) {
        return !wordsOf(before).equals(wordsOf(next))
                || !Objects.equals(before.from(), next.from())
                || !Objects.equals(before.place(), next.place())
                || !before.enclosures().equals(next.enclosures())
                || !asksTheSame(before.question(), next.question())
                || !isTheSame(before.details(), next.details(), next.texts());
    }

    private static boolean asksTheSame(@Nullable Question before, @Nullable Question next) {
        if (before == null || next == null) {
            return before == null && next == null;
        }
        return before.saysTheSameAs(next);
    }

    /** Without those of its question: an option says the same wherever it stands. */
    private static Map<TextPart, String> wordsOf(Inject inject) {
        Map<TextPart, String> words = new EnumMap<>(TextPart.class);
        inject.texts().forEach((part, text) -> {
            if (isSeen(part) && !Question.isPartOf(part)) {
                words.put(part, text.original().text());
            }
        });
        return words;
    }

    /** But for their texts. */
    private static boolean isTheSame(
            @Nullable InjectDetails before, @Nullable InjectDetails next, Map<TextPart, LocalizedText> texts) {
        if (before == null || next == null) {
            return before == null && next == null;
        }
        return forRecipients(before.withTexts(texts)).equals(forRecipients(next));
    }

    /** Without what is for control and for whoever plays it. */
    private static InjectDetails forRecipients(InjectDetails details) {
        return switch (details) {
            case InjectDetails.PhysicalProp prop ->
                new InjectDetails.PhysicalProp(prop.kind(), prop.quantity(), null, null, null);
            case InjectDetails.PhoneCall call ->
                new InjectDetails.PhoneCall(
                        call.callerNumber(), call.called(), null, null, call.languages(), null, call.voicemail());
            case InjectDetails.RequestReply reply ->
                new InjectDetails.RequestReply(reply.form(), Ruling.Outcome.GRANTED, null);
            case InjectDetails.RolePlayerTask _,
                    InjectDetails.Document _,
                    InjectDetails.MediaArticle _,
                    InjectDetails.Message _ -> details;
        };
    }
}
