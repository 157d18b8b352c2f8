package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.feed.items.text.TranslationItems;
import org.livex.i18n.Language;

/** How far the texts are translated, in each language of the plan, over all and per storyline. */
public final class TextProgress {
    private static final List<String> STATES = List.of("missing", "draft", "needs-review", "approved", "stale");

    private TextProgress() {}

    public static ObjectNode of(Exercise exercise) {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        Map<TextRef, LocalizedText> all = LocalizedTexts.all(exercise);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        languages(json, exercise, plan.languages(), all, null);
        ArrayNode storylines = json.putArray("storylines");
        exercise.scenario().all(Storyline.class).forEach(storyline -> {
            ObjectNode one =
                    storylines.addObject().put("storyline", storyline.id().value());
            languages(one, exercise, plan.languages(), all, storyline.id());
        });
        return json;
    }

    private static void languages(
            ObjectNode json,
            Exercise exercise,
            List<Language> languages,
            Map<TextRef, LocalizedText> all,
            @Nullable StorylineId storyline) {
        ArrayNode listed = json.putArray("languages");
        for (Language language : languages) {
            Map<String, Integer> counts = new TreeMap<>();
            all.forEach((ref, text) -> {
                boolean counted = storyline == null || storyline.equals(LocalizedTexts.storylineOf(exercise, ref));
                if (counted && !text.source().equals(language)) {
                    counts.merge(TranslationItems.state(text, language), 1, Integer::sum);
                }
            });
            ObjectNode one = listed.addObject().put("language", language.tag());
            STATES.forEach(state -> one.put(state, counts.getOrDefault(state, 0)));
        }
    }
}
