package org.livex.exercise.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.SurveyId;

/**
 * What control asks an audience about the exercise itself. A self-rating asks what its {@code guide} says and nothing besides, and
 * is a team's; of an {@code anonymous} one nobody learns who answered what.
 */
public record Survey(
        SurveyId id,
        SurveyKind kind,
        LocalizedText title,
        List<SurveyQuestion> questions,
        @Nullable GuideId guide,
        boolean anonymous,
        Audience audience) {
    public static final int MOST_QUESTIONS = 40;

    public Survey {
        FormFields.checkPart(id.value());
        questions = List.copyOf(questions);
        if ((kind == SurveyKind.SELF_RATING) != (guide != null)) {
            throw new IllegalArgumentException(guide == null ? "has no guide" : "has a guide and is no self-rating");
        }
        if ((guide == null) == questions.isEmpty()) {
            throw new IllegalArgumentException(guide == null ? "asks nothing" : "has a guide and questions");
        }
        if (guide != null && anonymous) {
            throw new IllegalArgumentException("is a team's and anonymous");
        }
        if (questions.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException("has more than " + MOST_QUESTIONS + " questions");
        }
        Set<String> ids = new HashSet<>();
        questions.forEach(question -> FormFields.checkOnce(ids, question.id()));
    }

    public @Nullable SurveyQuestion question(String question) {
        return questions.stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElse(null);
    }

    /** What was answered in words, in the order of the questions: the numbers of its notes follow from it. */
    public List<Words> wordsIn(SurveyAnswers answers) {
        return questions.stream()
                .filter(question -> question.type().isWritten())
                .flatMap(question -> answers.to(question.id()).stream().map(text -> new Words(question.id(), text)))
                .toList();
    }

    /** A note to a question. */
    public record Words(String question, String text) {}

    /** All that is written in it, by name. */
    public Map<TextRef, LocalizedText> texts() {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        texts.put(TextRef.of(TextOwner.SURVEY, id, TextPart.TITLE), title);
        questions.forEach(question ->
                question.texts().forEach((word, text) -> texts.put(TextRef.ofSurvey(id, word), text)));
        return texts;
    }

    /** With what of these texts it has. */
    public Survey reworded(Map<TextRef, LocalizedText> next) {
        Map<String, LocalizedText> words = new TreeMap<>();
        next.forEach((ref, text) -> {
            if (ref.owner() == TextOwner.SURVEY_WORD) {
                words.put(ref.id().substring(id.value().length() + 1), text);
            }
        });
        return new Survey(
                id,
                kind,
                next.getOrDefault(TextRef.of(TextOwner.SURVEY, id, TextPart.TITLE), title),
                questions.stream().map(question -> question.reworded(words)).toList(),
                guide,
                anonymous,
                audience);
    }
}
