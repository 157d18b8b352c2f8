package org.livex.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.text.WantedTranslation;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Fit;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** Injects against the clock: in which languages one is missing for those who get it, and whether it has waited enough. */
public final class LiveQueue {
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    /** What its recipients read of an inject: subject and body, and what it asks. */
    public static final List<TextPart> PARTS = Stream.concat(
                    Stream.of(TextPart.SUBJECT, TextPart.BODY), Question.PARTS.stream())
            .toList();

    private LiveQueue() {}

    /**
     * The first languages of those whom it addresses, without those in which all of it can be read as it is now. None,
     * where only some are to read it: whoever is not needs a mediator.
     */
    public static Set<Language> missingLanguages(Exercise exercise, Inject inject) {
        Set<Language> missing = new TreeSet<>();
        if (inject.readableIn() != null) {
            return missing;
        }
        for (PersonId id : Scenes.recipients(exercise, inject)) {
            Person person = exercise.roster().find(id);
            if (person != null) {
                missing.add(person.languages().getFirst());
            }
        }
        missing.removeIf(language -> texts(inject).allMatch(text -> isReadable(text, language)));
        return missing;
    }

    /** Wanted, and not yet there in a version of the present source that its translator has let go of. */
    public static Set<Language> openLanguages(Exercise exercise, PlannedInject planned) {
        Set<Language> open = new TreeSet<>();
        WantedTranslation wanted = exercise.desk().wanted().get(planned.inject().id());
        if (wanted != null) {
            open.addAll(wanted.languages());
            open.removeIf(language -> texts(planned.inject()).allMatch(text -> isHandedIn(text, language)));
        }
        return open;
    }

    /** How long it waits at most; null where it does not wait. */
    public static @Nullable Instant waitsUntil(Exercise exercise, PlannedInject planned) {
        WantedTranslation wanted = exercise.desk().wanted().get(planned.inject().id());
        return planned.state() == InjectState.AWAITING_TRANSLATION && wanted != null ? wanted.until() : null;
    }

    /** The instant from which it need not wait any longer; null where it does not wait. */
    public static @Nullable Instant endOfWait(Exercise exercise, PlannedInject planned, Instant now) {
        Instant until = waitsUntil(exercise, planned);
        return until != null && openLanguages(exercise, planned).isEmpty() && now.isBefore(until) ? now : until;
    }

    /** Those of its {@link #PARTS} that an inject has. */
    public static Stream<LocalizedText> texts(Inject inject) {
        SortedMap<TextPart, LocalizedText> texts = inject.texts();
        return PARTS.stream().flatMap(part -> Stream.ofNullable(texts.get(part)));
    }

    private static boolean isReadable(LocalizedText text, Language reader) {
        Set<Language> fresh = new TreeSet<>(text.versions().keySet());
        fresh.removeIf(text::isStale);
        return Languages.choose(List.of(reader), fresh, text.source()).fit() != Fit.UNTRANSLATED;
    }

    /** A draft is still on somebody's desk. */
    private static boolean isHandedIn(LocalizedText text, Language language) {
        TextVersion version = text.versions().get(language);
        return version != null && version.state() != TextState.DRAFT && !text.isStale(language);
    }
}
