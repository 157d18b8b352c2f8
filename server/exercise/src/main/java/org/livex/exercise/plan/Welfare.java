package org.livex.exercise.plan;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.LocalizedText;

/**
 * How the exercise looks after its role players. {@code scene} and {@code day} are how long somebody should be in role at most, by
 * the wall clock while play runs, null for as long as they like. Whoever says {@code stopPhrase} ends their scene. {@code themes} are
 * what somebody can stay out of, {@code deRole} the steps out of a role after a scene, in their order; null for none.
 */
public record Welfare(
        @Nullable Duration scene,
        @Nullable Duration day,
        @Nullable LocalizedText stopPhrase,
        @Nullable List<FormChoice> themes,
        @Nullable List<FormChoice> deRole) {
    public static final Duration LONGEST = Duration.ofHours(24);
    public static final int MOST_THEMES = 20;
    public static final int MOST_STEPS = 10;
    public static final Welfare NONE = new Welfare(null, null, null, null, null);

    private static final String STOP_PHRASE = "stop-phrase";
    private static final String THEME = "theme.";
    private static final String STEP = "step.";

    public Welfare {
        checkLimit(scene);
        checkLimit(day);
        themes = checked(themes, MOST_THEMES);
        deRole = checked(deRole, MOST_STEPS);
    }

    public static void checkLimit(@Nullable Duration limit) {
        if (limit != null && (!limit.isPositive() || limit.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("limits to nothing, or to more than a day");
        }
    }

    private static @Nullable List<FormChoice> checked(@Nullable List<FormChoice> words, int most) {
        if (words == null || words.isEmpty()) {
            return null;
        }
        if (words.size() > most) {
            throw new IllegalArgumentException("has more than " + most);
        }
        Set<String> ids = new HashSet<>();
        words.forEach(word -> FormFields.checkOnce(ids, word.id()));
        return List.copyOf(words);
    }

    /** None as an empty list. */
    public List<FormChoice> eachTheme() {
        return themes == null ? List.of() : themes;
    }

    /** None as an empty list. */
    public List<FormChoice> eachStep() {
        return deRole == null ? List.of() : deRole;
    }

    /** Its texts, each by its name within the exercise. */
    public SortedMap<String, LocalizedText> texts() {
        SortedMap<String, LocalizedText> texts = new TreeMap<>();
        if (stopPhrase != null) {
            texts.put(STOP_PHRASE, stopPhrase);
        }
        eachTheme().forEach(theme -> texts.put(THEME + theme.id(), theme.text()));
        eachStep().forEach(step -> texts.put(STEP + step.id(), step.text()));
        return texts;
    }

    /** With these texts, where it has them. */
    public Welfare reworded(Map<String, LocalizedText> texts) {
        return new Welfare(
                scene,
                day,
                stopPhrase == null ? null : texts.getOrDefault(STOP_PHRASE, stopPhrase),
                reworded(eachTheme(), THEME, texts),
                reworded(eachStep(), STEP, texts));
    }

    private static List<FormChoice> reworded(List<FormChoice> words, String before, Map<String, LocalizedText> texts) {
        return words.stream()
                .map(word -> new FormChoice(word.id(), texts.getOrDefault(before + word.id(), word.text())))
                .toList();
    }
}
