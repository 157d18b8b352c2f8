package org.livex.feed.items;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.text.TextHistory;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Wording;
import org.livex.i18n.Choice;
import org.livex.i18n.Fit;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** A text as one reader gets it: in the best language there is for them, with its marks, and the original beside it. */
public final class TextJson {
    private TextJson() {}

    public static ObjectNode of(LocalizedText text, List<Language> wanted) {
        Choice choice = choice(text, wanted);
        TextVersion version = Objects.requireNonNull(text.versions().get(choice.language()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("text", version.text()).put("language", choice.language().tag());
        ArrayNode marks = JsonNodeFactory.instance.arrayNode();
        if (choice.fit() == Fit.UNTRANSLATED && !text.isGone()) {
            marks.add("untranslated");
        }
        if (version.state() != TextState.APPROVED) {
            marks.add("draft");
        }
        if (text.isStale(choice.language())) {
            marks.add("stale");
        }
        if (version.isMachineMade()) {
            marks.add("machine");
        }
        if (!marks.isEmpty()) {
            json.set("marks", marks);
        }
        if (!choice.language().equals(text.source())) {
            json.putObject("original")
                    .put("text", text.original().text())
                    .put("language", text.source().tag());
        }
        return json;
    }

    /** Of something that went out: also says where its reader had to do without this language at first. */
    public static ObjectNode sent(LocalizedText text, List<Language> wanted, TextHistory history, Instant sentAt) {
        ObjectNode json = of(text, wanted);
        Language language = choice(text, wanted).language();
        List<Wording> wordings = history.of(language);
        if (!language.equals(text.source())
                && !wordings.isEmpty()
                && wordings.getFirst().at().isAfter(sentAt)) {
            json.withArray("marks").add("translated-later");
            ItemJson.instant(json, "translatedAt", wordings.getFirst().at());
        }
        return json;
    }

    /**
     * What it said at that instant, in the reader's language where it was there; null where its source says the same now, and so does
     * the translation or it was not mended, at one of these instants, as one that had said something else.
     */
    public static @Nullable ObjectNode before(
            LocalizedText text, List<Language> wanted, TextHistory history, Instant at, Set<Instant> mended) {
        Wording source = at(history.of(text.source()), at);
        boolean saysAnother = source != null && saysAnother(text, source, text.source());
        // So it is with almost every text that is sent to anybody.
        if (source == null || (mended.isEmpty() && !saysAnother)) {
            return null;
        }
        Language language = choice(text, wanted).language();
        Wording translated = at(history.of(language), at);
        boolean isTranslatedAnew = translated != null && saysAnother(text, translated, language);
        boolean isMended = isTranslatedAnew && history.of(language).stream().anyMatch(one -> mended.contains(one.at()));
        if (!isMended && !saysAnother) {
            return null;
        }
        if (translated == null) {
            return said(source, text.source());
        }
        if (isTranslatedAnew || text.isStale(language)) {
            return said(translated, language);
        }
        // A correction that was taken back before anybody translated it was read in the original alone.
        boolean wasStale =
                translated.version().sourceRevision() < source.version().sourceRevision();
        return wasStale ? said(source, text.source()) : null;
    }

    private static ObjectNode said(Wording wording, Language language) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", wording.version().text())
                .put("language", language.tag());
    }

    /** When what this reader has before them was changed last, of what counts: the original's words, or their translation's. */
    public static Optional<Instant> changedAt(
            LocalizedText text, List<Language> wanted, TextHistory history, Predicate<Instant> counts) {
        Language language = choice(text, wanted).language();
        return Stream.of(text.source(), language)
                .flatMap(of -> history.of(of).stream())
                .map(Wording::at)
                .filter(counts)
                .max(Comparator.naturalOrder());
    }

    /** Whether the original and what this reader has before them said the same at both instants. */
    public static boolean saidTheSame(
            LocalizedText text, List<Language> wanted, TextHistory history, Instant one, Instant other) {
        return Stream.of(text.source(), choice(text, wanted).language())
                .map(history::of)
                .allMatch(wordings -> Objects.equals(textAt(wordings, one), textAt(wordings, other)));
    }

    private static @Nullable String textAt(List<Wording> wordings, Instant instant) {
        Wording wording = at(wordings, instant);
        return wording == null ? null : wording.version().text();
    }

    private static boolean saysAnother(LocalizedText text, Wording before, Language language) {
        TextVersion now = text.versions().get(language);
        return now != null && !now.text().equals(before.version().text());
    }

    private static @Nullable Wording at(List<Wording> wordings, Instant instant) {
        return wordings.reversed().stream()
                .filter(wording -> !wording.at().isAfter(instant))
                .findFirst()
                .orElse(null);
    }

    private static Choice choice(LocalizedText text, List<Language> wanted) {
        return Languages.choose(wanted, text.versions().keySet(), text.source());
    }
}
