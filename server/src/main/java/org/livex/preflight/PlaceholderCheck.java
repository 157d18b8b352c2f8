package org.livex.preflight;

import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.LiveQueue;
import org.livex.exercise.Placeholders;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.VariableId;
import org.livex.i18n.Language;

/** Braces that go out as they are written: texts from before there were placeholders have them. */
final class PlaceholderCheck {
    private PlaceholderCheck() {}

    static List<Finding> of(Exercise exercise) {
        return exercise.msel().injects().values().stream()
                .filter(planned -> AudienceCheck.isToCome(planned.state()))
                .flatMap(planned -> planned.inject().body().versions().keySet().stream()
                        .filter(language -> LiveQueue.texts(planned.inject())
                                .anyMatch(text -> isMistaken(exercise, text, language)))
                        .map(language -> Finding.in(planned.inject().id(), Fault.UNKNOWN_PLACEHOLDER)
                                .with("language", language.tag())))
                .toList();
    }

    private static boolean isMistaken(Exercise exercise, LocalizedText text, Language language) {
        var version = text.versions().get(language);
        return version != null
                && Placeholders.mistakeIn(
                                version.text(),
                                name -> VariableId.isName(name)
                                        && exercise.scenario().things().containsKey(new VariableId(name)))
                        > 0;
    }
}
