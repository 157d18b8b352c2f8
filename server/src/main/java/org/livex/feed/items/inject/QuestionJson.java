package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.AnsweredThen;
import org.livex.exercise.inject.FormerQuestion;
import org.livex.exercise.inject.GivenAnswer;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Release;
import org.livex.exercise.reading.TextsAtEnd;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.Reader;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What an inject asks, as its recipients see it, and what one of them answered. */
final class QuestionJson {
    private QuestionJson() {}

    static void write(
            ObjectNode json, @Nullable Question question, List<Language> languages, @Nullable Filling filling) {
        if (question != null) {
            write(json, question, (_, text) -> ParticipantInject.filled(TextJson.of(text, languages), filling));
        }
    }

    /** {@code written} is how a text of it is shown. */
    static void write(ObjectNode json, Question question, BiFunction<TextPart, LocalizedText, ObjectNode> written) {
        ObjectNode asked = json.putObject("question").put("kind", DomainJson.word(question.kind()));
        asked.set("text", written.apply(TextPart.QUESTION, question.text()));
        if (question.kind().hasOptions()) {
            ArrayNode options = asked.putArray("options");
            question.texts().forEach((part, text) -> {
                String option = question.optionAt(part);
                if (option != null) {
                    options.addObject().put("id", option).set("text", written.apply(part, text));
                }
            });
        }
        if (question.least() != null) {
            asked.put("least", question.least());
        }
        if (question.most() != null) {
            asked.put("most", question.most());
        }
    }

    /** To the question of now, and beside it what they answered to what was asked before. */
    static void answer(ObjectNode json, PlannedInject planned, PersonId person) {
        answer(json, planned, person, (_, _) -> {});
    }

    /** With what was asked then, as they read it. */
    static void answer(
            ObjectNode json, Exercise exercise, PlannedInject planned, Reader reader, @Nullable Filling filling) {
        answer(json, planned, reader.person().id(), (before, then) -> {
            FormerQuestion small = then.small();
            Question question = small == null
                    ? then.question()
                    : TextsAtEnd.before(exercise, planned, then.question(), small.until());
            write(before, question, reader.languages(), filling);
        });
    }

    private static void answer(
            ObjectNode json, PlannedInject planned, PersonId person, BiConsumer<ObjectNode, AnsweredThen> asked) {
        Release release = planned.release();
        GivenAnswer answer = release == null ? null : release.answers().of(person);
        if (answer != null) {
            json.set("answer", DomainJson.tree(answer.given().answer()));
            ItemJson.instant(json, "answeredAt", answer.stamp().at());
            ItemJson.instant(json, "answerTakenAt", answer.given().takenAt());
            if (answer.given().language() != null) {
                json.put("answeredIn", answer.given().language().tag());
            }
        }
        for (AnsweredThen then : AnsweredThen.of(planned, person)) {
            ObjectNode one = json.withArray("answersBefore").addObject().put("before", then.before());
            one.set("answer", DomainJson.tree(then.answer().given().answer()));
            ItemJson.instant(one, "answeredAt", then.answer().stamp().at());
            asked.accept(one, then);
        }
    }

    /** What was asked before, for whoever reads the answers to it. */
    static void past(ObjectNode json, PlannedInject planned, Release release) {
        SortedMap<Integer, Question> asked = new TreeMap<>();
        release.answers().past().forEach(past -> asked.put(past.before(), past.question()));
        AnsweredThen.of(planned).forEach(then -> asked.put(then.before(), then.question()));
        asked.forEach((before, question) -> json.withArray("askedBefore")
                .addObject()
                .put("before", before)
                .set("question", DomainJson.tree(question)));
    }
}
