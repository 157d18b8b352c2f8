package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Answers;
import org.livex.exercise.inject.GivenAnswer;
import org.livex.exercise.inject.PastAnswers;
import org.livex.exercise.inject.Question;
import org.livex.exercise.words.PersonId;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What an inject asks, as its recipients see it, and what one of them answered. */
final class QuestionJson {
    private QuestionJson() {}

    static void write(
            ObjectNode json, @Nullable Question question, List<Language> languages, @Nullable Filling filling) {
        if (question == null) {
            return;
        }
        ObjectNode asked = json.putObject("question").put("kind", DomainJson.word(question.kind()));
        asked.set("text", ParticipantInject.filled(TextJson.of(question.text(), languages), filling));
        if (question.kind().hasOptions()) {
            ArrayNode options = asked.putArray("options");
            for (Question.Option option : question.choices()) {
                options.addObject()
                        .put("id", option.id())
                        .set("text", ParticipantInject.filled(TextJson.of(option.text(), languages), filling));
            }
        }
        if (question.least() != null) {
            asked.put("least", question.least());
        }
        if (question.most() != null) {
            asked.put("most", question.most());
        }
    }

    /** To the question of now, and beside it what they answered to what was asked before. */
    static void answer(ObjectNode json, Answers answers, PersonId person) {
        answer(json, answers, person, (_, _) -> {});
    }

    /** With what was asked then, as they read it. */
    static void answer(
            ObjectNode json, Answers answers, PersonId person, List<Language> languages, @Nullable Filling filling) {
        answer(json, answers, person, (before, question) -> write(before, question, languages, filling));
    }

    private static void answer(
            ObjectNode json, Answers answers, PersonId person, BiConsumer<ObjectNode, Question> asked) {
        GivenAnswer answer = answers.of(person);
        if (answer != null) {
            json.set("answer", DomainJson.tree(answer.given().answer()));
            ItemJson.instant(json, "answeredAt", answer.stamp().at());
            ItemJson.instant(json, "answerTakenAt", answer.given().takenAt());
            if (answer.given().language() != null) {
                json.put("answeredIn", answer.given().language().tag());
            }
        }
        for (PastAnswers past : answers.past()) {
            GivenAnswer before = past.answers().get(person);
            if (before != null) {
                ObjectNode one = json.withArray("answersBefore").addObject().put("before", past.before());
                one.set("answer", DomainJson.tree(before.given().answer()));
                ItemJson.instant(one, "answeredAt", before.stamp().at());
                asked.accept(one, past.question());
            }
        }
    }

    /** What was asked before, for whoever reads the answers to it. */
    static void past(ObjectNode json, Answers answers) {
        for (PastAnswers past : answers.past()) {
            json.withArray("askedBefore")
                    .addObject()
                    .put("before", past.before())
                    .set("question", DomainJson.tree(past.question()));
        }
    }
}
