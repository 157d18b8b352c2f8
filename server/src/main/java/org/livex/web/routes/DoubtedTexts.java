package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.feed.items.text.TranslationItems;
import org.livex.i18n.Language;
import org.livex.room.TranslationFiles;
import org.livex.translate.Checks;
import org.livex.translate.ExerciseTexts;
import org.livex.translate.Remark;

/**
 * What was handed in though the check says that it may be wrong, and nobody has approved: of chat too, which its readers have at once.
 * Looks at everything, so not for an event loop.
 */
final class DoubtedTexts {
    private static final Set<Remark.Kind> TO_LOOK_AT = EnumSet.of(
            Remark.Kind.CODE_LOST,
            Remark.Kind.CODE_ADDED,
            Remark.Kind.PATTERN_BROKEN,
            Remark.Kind.ARGUMENTS_DIFFER,
            Remark.Kind.NAME_CHANGED,
            Remark.Kind.REFERENCE_CHANGED,
            Remark.Kind.NUMBER_CHANGED,
            Remark.Kind.NUMBER_ADDED);

    private final Exercise exercise;
    private final ExerciseTexts texts;
    private final Checks checks;

    DoubtedTexts(Exercise exercise) {
        this.exercise = exercise;
        texts = new ExerciseTexts(exercise, _ -> true);
        checks = new Checks(texts.terms());
    }

    /** As a reader of these languages has them, at most so many. */
    ArrayNode json(List<Language> reader, int most) {
        ArrayNode listed = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<TextRef, LocalizedText> entry : all().entrySet()) {
            entry.getValue().versions().forEach((language, version) -> {
                List<Remark> remarks = doubts(entry.getKey(), entry.getValue(), language, version);
                if (!remarks.isEmpty() && listed.size() < most) {
                    ObjectNode json = TranslationItems.json(exercise, entry.getKey(), language, reader);
                    TranslationFiles.remarks(json, remarks);
                    listed.add(json);
                }
            });
        }
        return listed;
    }

    private Map<TextRef, LocalizedText> all() {
        Map<TextRef, LocalizedText> all = new TreeMap<>(LocalizedTexts.all(exercise));
        exercise.talk().messages().forEach((id, message) -> {
            if (message.text() != null) {
                all.put(new TextRef(TextOwner.MESSAGE, id.value(), TextPart.TEXT), message.text());
            }
        });
        return all;
    }

    private List<Remark> doubts(TextRef ref, LocalizedText text, Language language, TextVersion version) {
        boolean isHandedIn = !language.equals(text.source())
                && version.state() == TextState.NEEDS_REVIEW
                && !version.isMachineMade()
                && !text.isStale(language);
        return isHandedIn
                ? checks.of(texts.pair(ref, text, language, version.text())).stream()
                        .filter(remark -> TO_LOOK_AT.contains(remark.kind()))
                        .toList()
                : List.of();
    }
}
