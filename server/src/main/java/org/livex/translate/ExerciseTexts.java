package org.livex.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.Placeholders;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;
import org.livex.translate.TermFinder.Hit;

/** The texts of one exercise as translators exchange them. An immutable look at one moment, good on any thread. */
public final class ExerciseTexts {
    private static final String NO_STORYLINE = "world";

    private final Exercise exercise;
    private final Predicate<TextRef> mayBeSeen;

    /** {@code mayBeSeen} is need-to-know: whoever asks has no other texts. */
    public ExerciseTexts(Exercise exercise, Predicate<TextRef> mayBeSeen) {
        this.exercise = exercise;
        this.mayBeSeen = mayBeSeen;
    }

    public List<Term> terms() {
        return exercise.scenario().all(WrittenTerm.class).map(WrittenTerm::term).toList();
    }

    public @Nullable LocalizedText find(TextRef ref) {
        return mayBeSeen.test(ref) ? LocalizedTexts.find(exercise, ref) : null;
    }

    /** How many versions this language of the text has had. */
    public int number(TextRef ref, Language language) {
        return exercise.desk().history(ref).number(language);
    }

    /** What a file in these languages may speak of. */
    public Map<String, TextImport.Known> known(Language target) {
        Map<String, TextImport.Known> known = new TreeMap<>();
        seen().forEach((ref, text) -> known.put(
                ref.toString(),
                new TextImport.Known(
                        text,
                        number(ref, target),
                        ref.isLine(),
                        wording -> Placeholders.mistakeIn(exercise.scenario(), ref, wording) == 0)));
        return known;
    }

    /** What is to be looked at where {@code wording} is what {@code text} says in {@code target}. */
    public Checks.Pair pair(TextRef ref, LocalizedText text, Language target, String wording) {
        return new Checks.Pair(
                text.source(),
                text.original().text(),
                target,
                wording,
                ref.isLine(),
                said -> Placeholders.mistakeIn(exercise.scenario(), ref, said) == 0);
    }

    /** All that are written in {@code source}; {@code storyline} null for the whole exercise. */
    public byte[] file(
            FileFormat format, String id, Language source, Language target, @Nullable StorylineId storyline) {
        Map<String, List<BilingualExport.Unit>> sections = new LinkedHashMap<>();
        TermFinder finder = TermFinder.ofNames(terms(), source);
        seen().forEach((ref, text) -> {
            StorylineId own = LocalizedTexts.storylineOf(exercise, ref);
            if (text.source().equals(source) && (storyline == null || storyline.equals(own))) {
                sections.computeIfAbsent(own == null ? NO_STORYLINE : "storyline." + own, _ -> new ArrayList<>())
                        .add(unit(ref, text, target, finder));
            }
        });
        List<BilingualExport.Section> written = sections.entrySet().stream()
                .map(section -> new BilingualExport.Section(section.getKey(), section.getValue()))
                .toList();
        BilingualExport export = new BilingualExport(id, source, target, written);
        return switch (format) {
            case XLIFF_2_1 -> XliffWriter.write(export, "2.1");
            case XLIFF_2_0 -> XliffWriter.write(export, "2.0");
            case XLIFF_1_2 -> Xliff1Writer.write(export);
            case PO -> PoWriter.write(export);
        };
    }

    public byte[] tbx(String id, Language language) {
        return TbxWriter.write(id, language, terms());
    }

    /** Approved translations from what the text's own source language is; {@code origin} names this exercise. */
    public List<Memory.Entry> memory(Language source, Language target, String origin) {
        List<Memory.Entry> entries = new ArrayList<>();
        seen().forEach((ref, text) -> {
            Optional<String> from = approved(text, source);
            Optional<String> to = approved(text, target);
            if (from.isPresent() && to.isPresent()) {
                entries.add(new Memory.Entry(from.get(), to.get(), origin + ":" + ref));
            }
        });
        return entries;
    }

    private Map<TextRef, LocalizedText> seen() {
        Map<TextRef, LocalizedText> seen = new TreeMap<>(LocalizedTexts.all(exercise));
        seen.keySet().removeIf(mayBeSeen.negate());
        return seen;
    }

    private BilingualExport.Unit unit(TextRef ref, LocalizedText text, Language target, TermFinder finder) {
        TextVersion version = text.versions().get(target);
        List<BilingualExport.Gloss> glosses = finder.in(text.original().text()).stream()
                .map(Hit::term)
                .distinct()
                .filter(term -> term.untranslatable() || term.name().versions().containsKey(target))
                .map(term -> new BilingualExport.Gloss(TermNames.in(term, text.source()), TermNames.in(term, target)))
                .toList();
        return new BilingualExport.Unit(
                ref.toString(),
                text.revision(),
                text.original().text(),
                version == null || target.equals(text.source())
                        ? null
                        : new BilingualExport.Target(
                                version.text(), version.state(), text.isStale(target), number(ref, target)),
                notes(ref),
                glosses);
    }

    /** Where it stands, in words that the exercise has already: storyline, number and title of the inject. */
    private List<String> notes(TextRef ref) {
        List<String> notes = new ArrayList<>();
        StorylineId storyline = LocalizedTexts.storylineOf(exercise, ref);
        Storyline found = storyline == null ? null : exercise.scenario().find(Storyline.class, storyline);
        if (found != null) {
            notes.add(found.title().original().text());
        }
        PlannedInject inject = ref.owner() == TextOwner.INJECT ? exercise.msel().find(new InjectId(ref.id())) : null;
        if (inject != null) {
            notes.add(inject.inject().number() + " · "
                    + inject.inject().title().original().text());
        }
        return notes;
    }

    private static Optional<String> approved(LocalizedText text, Language language) {
        TextVersion version = text.versions().get(language);
        boolean good = version != null && version.state() == TextState.APPROVED && !text.isStale(language);
        return good ? Optional.of(Objects.requireNonNull(version).text()) : Optional.empty();
    }
}
