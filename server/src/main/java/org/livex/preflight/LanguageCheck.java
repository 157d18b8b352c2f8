package org.livex.preflight;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.i18n.Choice;
import org.livex.i18n.Fit;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.translate.Checks;
import org.livex.translate.ExerciseTexts;
import org.livex.translate.Remark;

/**
 * In what everybody would get their texts if these went out now, by the choice that the feed makes: who could not read
 * it, who gets what is no longer true to the source, who what nobody approved, and who what was approved and lost something.
 */
final class LanguageCheck {
    /** Whose name everybody reads who may see it, whatever goes out. Of names that are not translated nothing is said: they are read as they are. */
    private static final Set<TextOwner> NAMED =
            EnumSet.of(TextOwner.EXERCISE, TextOwner.AGENCY, TextOwner.TEAM, TextOwner.PLACE);

    /** Of these no wording is a matter of taste: whoever reads it acts on something else. */
    private static final Set<Remark.Kind> LOST = EnumSet.of(
            Remark.Kind.NUMBER_CHANGED, Remark.Kind.REFERENCE_CHANGED, Remark.Kind.NAME_CHANGED, Remark.Kind.CODE_LOST);

    private final Exercise exercise;
    private final ExerciseTexts texts;
    private final Checks checks;
    private final List<Finding> found = new ArrayList<>();

    private LanguageCheck(Exercise exercise) {
        this.exercise = exercise;
        texts = new ExerciseTexts(exercise, _ -> true);
        checks = new Checks(texts.terms());
    }

    static List<Finding> of(Exercise exercise) {
        LanguageCheck check = new LanguageCheck(exercise);
        for (PlannedInject planned : exercise.msel().injects().values()) {
            if (AudienceCheck.isToCome(planned.state()) && planned.inject().type() != InjectType.REMINDER) {
                check.inject(planned.inject());
            }
        }
        exercise.scenario().all(WrittenRoleCard.class).forEach(check::card);
        LocalizedTexts.all(exercise).forEach(check::name);
        return check.found;
    }

    private void inject(Inject inject) {
        List<Person> readers = exercise.roster().people().values().stream()
                .filter(person -> inject.audience().addresses(person))
                .filter(person -> inject.isReadableBy(person, exercise.roster()))
                .toList();
        inject.texts().forEach((part, text) -> {
            if (!Inject.isForControl(part)) {
                text(inject.id(), TextRef.ofInject(inject.id(), part), text, readers);
            }
        });
    }

    private void card(WrittenRoleCard written) {
        List<Person> holders = exercise.roster().people().values().stream()
                .filter(person -> written.card().id().equals(person.roleCard()))
                .toList();
        RoleCard card = written.card();
        text(null, ofCard(card, TextPart.TITLE), card.title(), holders);
        text(null, ofCard(card, TextPart.BODY), card.body(), holders);
        text(null, ofCard(card, TextPart.MUST_NOT_SAY), card.mustNotSay(), holders);
    }

    private static TextRef ofCard(RoleCard card, TextPart part) {
        return new TextRef(TextOwner.ROLE_CARD, card.id().value(), part);
    }

    private void name(TextRef ref, LocalizedText name) {
        if (!NAMED.contains(ref.owner())) {
            return;
        }
        Map<Language, List<PersonId>> stale = new TreeMap<>();
        Place place =
                ref.owner() == TextOwner.PLACE ? exercise.scenario().find(Place.class, new PlaceId(ref.id())) : null;
        for (Person person : exercise.roster().people().values()) {
            Choice choice = choose(person, name);
            boolean isSeen = place == null || place.audience().admits(person);
            if (isSeen && name.isStale(choice.language())) {
                note(stale, choice.language(), person);
            }
        }
        report(Fault.TRANSLATION_STALE, null, ref, stale);
    }

    private static Choice choose(Person reader, LocalizedText text) {
        return Languages.choose(reader.languages(), text.versions().keySet(), text.source());
    }

    private void text(@Nullable InjectId inject, TextRef ref, @Nullable LocalizedText text, List<Person> readers) {
        if (text == null) {
            return;
        }
        Map<Language, List<PersonId>> unread = new TreeMap<>();
        Map<Language, List<PersonId>> second = new TreeMap<>();
        Map<Language, List<PersonId>> stale = new TreeMap<>();
        Map<Language, List<PersonId>> unapproved = new TreeMap<>();
        Map<Language, List<PersonId>> approved = new TreeMap<>();
        for (Person person : readers) {
            Language first = person.languages().getFirst();
            Choice choice = choose(person, text);
            if (choice.fit() == Fit.UNTRANSLATED) {
                boolean reads = person.languages().stream()
                        .anyMatch(language -> PeopleCheck.serves(choice.language(), language));
                note(reads ? second : unread, first, person);
            }
            TextVersion version = text.versions().get(choice.language());
            if (text.isStale(choice.language())) {
                note(stale, choice.language(), person);
            } else if (version != null && version.state() != TextState.APPROVED) {
                note(unapproved, choice.language(), person);
            } else if (!choice.language().equals(text.source())) {
                note(approved, choice.language(), person);
            }
        }
        report(Fault.LANGUAGE_MISSING, inject, ref, unread);
        report(Fault.TRANSLATION_MISSING, inject, ref, second);
        report(Fault.TRANSLATION_STALE, inject, ref, stale);
        report(Fault.TRANSLATION_UNAPPROVED, inject, ref, unapproved);
        approved.forEach((language, who) -> {
            String lost = lost(ref, text, language);
            if (!lost.isEmpty()) {
                found.add(finding(Fault.TRANSLATION_LOSES, inject, ref, language, who)
                        .with("lost", lost));
            }
        });
    }

    /** What of numbers, references, names and placeholders the original has and its translation does not. */
    private String lost(TextRef ref, LocalizedText text, Language language) {
        TextVersion version = text.versions().get(language);
        if (version == null) {
            return "";
        }
        return checks.of(texts.pair(ref, text, language, version.text())).stream()
                .filter(remark -> LOST.contains(remark.kind()))
                .map(Remark::parameters)
                .flatMap(said -> Stream.of("number", "reference", "name", "code")
                        .filter(said::containsKey)
                        .map(word -> said.getOrDefault(word, "")))
                .collect(Collectors.joining(", "));
    }

    private static void note(Map<Language, List<PersonId>> people, Language language, Person person) {
        people.computeIfAbsent(language, _ -> new ArrayList<>()).add(person.id());
    }

    private void report(Fault fault, @Nullable InjectId inject, TextRef ref, Map<Language, List<PersonId>> people) {
        people.forEach((language, who) -> found.add(finding(fault, inject, ref, language, who)));
    }

    private static Finding finding(
            Fault fault, @Nullable InjectId inject, TextRef ref, Language language, List<PersonId> who) {
        return new Finding(fault, inject, who, Map.of())
                .with("language", language.tag())
                .with("text", ref.toString());
    }
}
