package org.livex.exercise.reading;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Wording;
import org.livex.i18n.Language;

/** What texts said when play ended: what is put right after ENDEX for the debrief, nobody had before them in play. */
public final class TextsAtEnd {
    private TextsAtEnd() {}

    /** As it is where it says the same; a translation that was not there yet is no change. */
    public static LocalizedText of(Exercise exercise, TextRef ref, LocalizedText text) {
        Instant ended = exercise.clockHistory().endedAt();
        return ended == null ? text : before(exercise, ref, text, ended);
    }

    /** What it said until that moment; as it is where it was not there yet. */
    public static LocalizedText before(Exercise exercise, TextRef ref, LocalizedText text, Instant until) {
        SortedMap<Language, TextVersion> versions = new TreeMap<>();
        exercise.desk().history(ref).wordings().forEach((language, wordings) -> {
            Wording last = last(wordings, until);
            if (last != null) {
                versions.put(language, last.version());
            }
        });
        TextVersion source = versions.get(text.source());
        if (source == null) {
            return text;
        }
        LocalizedText then = new LocalizedText(text.source(), source.sourceRevision(), versions);
        return then.changedIn(text).isEmpty() ? text : then;
    }

    /** What it asked until that moment, with what translators did by then. */
    public static Question before(Exercise exercise, PlannedInject planned, Question asked, Instant until) {
        Map<TextPart, LocalizedText> now = planned.inject().texts();
        Map<TextPart, LocalizedText> then = new TreeMap<>();
        asked.texts().forEach((part, text) -> {
            TextRef ref = TextRef.ofInject(planned.inject().id(), part);
            then.put(part, before(exercise, ref, now.getOrDefault(part, text), until));
        });
        return asked.withTexts(then);
    }

    /** Of an inject's title and of all that its recipients read, what says something else now, as it was. */
    public static Map<TextPart, LocalizedText> changed(Exercise exercise, Inject inject) {
        Map<TextPart, LocalizedText> changed = new LinkedHashMap<>();
        if (exercise.clockHistory().endedAt() != null) {
            inject.texts().forEach((part, text) -> {
                boolean isShown = part == TextPart.TITLE || !Inject.isForControl(part);
                LocalizedText then = of(exercise, TextRef.ofInject(inject.id(), part), text);
                if (isShown && part != TextPart.RECALL_REASON && !then.equals(text)) {
                    changed.put(part, then);
                }
            });
        }
        return changed;
    }

    private static @Nullable Wording last(List<Wording> wordings, Instant until) {
        return wordings.reversed().stream()
                .filter(wording -> wording.at().isBefore(until))
                .findFirst()
                .orElse(null);
    }
}
