package org.livex.sheet.board;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Recall;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.reading.TextsAtEnd;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.sheet.SheetWords;

/** The words of injects as people had them when play ended, and apart from those what was put right after ENDEX. */
final class WordsAtEnd {
    private final Exercise exercise;
    private final SheetWords words;

    WordsAtEnd(Exercise exercise, SheetWords words) {
        this.exercise = exercise;
        this.words = words;
    }

    /** What it was, with what it is now where that was changed after ENDEX. */
    String shown(InjectId inject, TextPart part, LocalizedText text) {
        String then = words.shown(TextsAtEnd.of(exercise, TextRef.ofInject(inject, part), text));
        String now = words.shown(text);
        return then.equals(now) ? now : words.text("sheet.changed-after-end", Map.of("then", then, "now", now));
    }

    /** Of all that its recipients read and that was changed after ENDEX, a line for each text. */
    String then(Inject inject) {
        return changed(inject).map(Map.Entry::getValue).map(words::shown).collect(Collectors.joining("\n"));
    }

    /** And why it was taken back after ENDEX. */
    String now(PlannedInject planned) {
        Inject inject = planned.inject();
        Recall recall = StateInPlay.recallAfter(exercise, planned);
        Stream<String> recalled = recall == null
                ? Stream.of()
                : Stream.of(words.text("common.recalled-after-end") + ": " + words.shown(recall.reason()));
        Stream<String> changed = changed(inject)
                .map(then -> Objects.requireNonNull(inject.texts().get(then.getKey())))
                .map(words::shown);
        return Stream.concat(recalled, changed).collect(Collectors.joining("\n"));
    }

    private Stream<Map.Entry<TextPart, LocalizedText>> changed(Inject inject) {
        return TextsAtEnd.changed(exercise, inject).entrySet().stream().filter(then -> then.getKey() != TextPart.TITLE);
    }
}
