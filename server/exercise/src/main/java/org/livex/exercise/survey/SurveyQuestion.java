package org.livex.exercise.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;

/**
 * One thing that is asked. {@code choices} are what can be chosen, null where it has none; {@code most} how many of several, null
 * for any. {@code low} and {@code high} are the words at the ends of a scale of {@link #LOWEST} to {@link #HIGHEST}.
 */
public record SurveyQuestion(
        String id,
        Type type,
        LocalizedText text,
        @Nullable List<FormChoice> choices,
        @Nullable Integer most,
        @Nullable LocalizedText low,
        @Nullable LocalizedText high) {
    public static final int MOST_CHOICES = 20;
    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    static final String LOW = "low";
    static final String HIGH = "high";

    public enum Type {
        /** Notes on what went well. */
        PLUS,
        /** Notes on what is to be changed. */
        DELTA,
        CHOICE,
        CHOICES,
        SCALE,
        TEXT;

        /** Whether it is answered in words of one's own. */
        public boolean isWritten() {
            return switch (this) {
                case PLUS, DELTA, TEXT -> true;
                case CHOICE, CHOICES, SCALE -> false;
            };
        }

        private boolean isChosen() {
            return this == CHOICE || this == CHOICES;
        }
    }

    public SurveyQuestion {
        WrongField.check("id", id, FormFields::checkPart);
        choices = choices == null || choices.isEmpty() ? null : List.copyOf(choices);
        if (type.isChosen() != (choices != null)) {
            throw new WrongField("choices", type.isChosen() ? "has nothing to choose" : "has choices");
        }
        if (choices != null) {
            checkChoices(choices);
        }
        if (most != null && (type != Type.CHOICES || most < 1 || most > MOST_CHOICES)) {
            throw new WrongField("most", "has no such most");
        }
        if (type != Type.SCALE && (low != null || high != null)) {
            throw new WrongField(low == null ? "high" : "low", "is no scale and has ends");
        }
        if (type == Type.SCALE && (low == null || high == null)) {
            throw new WrongField(low == null ? "low" : "high", "has no words for both ends");
        }
    }

    private static void checkChoices(List<FormChoice> choices) {
        if (choices.size() > MOST_CHOICES) {
            throw new WrongField("choices", "has more than " + MOST_CHOICES + " choices");
        }
        Set<String> ids = new HashSet<>();
        choices.forEach(choice -> FormFields.checkOnce(ids, choice.id()));
    }

    public List<FormChoice> choicesOrNone() {
        return choices == null ? List.of() : choices;
    }

    /** By what stands after the survey's name: {@code <question>}, {@code <question>.<choice>}, {@code <question>.low}. */
    Map<String, LocalizedText> texts() {
        Map<String, LocalizedText> texts = new TreeMap<>();
        texts.put(id, text);
        choicesOrNone().forEach(choice -> texts.put(id + "." + choice.id(), choice.text()));
        if (low != null && high != null) {
            texts.put(id + "." + LOW, low);
            texts.put(id + "." + HIGH, high);
        }
        return texts;
    }

    SurveyQuestion reworded(Map<String, LocalizedText> next) {
        return new SurveyQuestion(
                id,
                type,
                next.getOrDefault(id, text),
                choices == null
                        ? null
                        : choices.stream()
                                .map(choice -> new FormChoice(
                                        choice.id(), next.getOrDefault(id + "." + choice.id(), choice.text())))
                                .toList(),
                most,
                low == null ? null : next.getOrDefault(id + "." + LOW, low),
                high == null ? null : next.getOrDefault(id + "." + HIGH, high));
    }
}
