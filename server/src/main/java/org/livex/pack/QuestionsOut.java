package org.livex.pack;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Question;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link QuestionReader} reads. */
final class QuestionsOut {
    private final TextsOut texts;

    QuestionsOut(TextsOut texts) {
        this.texts = texts;
    }

    @Nullable Node of(@Nullable Question question) {
        return question == null
                ? null
                : YamlOut.fields()
                        .put("kind", question.kind())
                        .put("text", texts.node(question.text()))
                        .putAll(
                                "options",
                                question.choices().stream().map(this::option).toList())
                        .put("least", number(question.least()))
                        .put("most", number(question.most()))
                        .node();
    }

    private Node option(Question.Option option) {
        return YamlOut.fields()
                .put("id", option.id())
                .put("text", texts.node(option.text()))
                .node();
    }

    static @Nullable Node number(@Nullable Long number) {
        return number == null ? null : YamlOut.number(String.valueOf(number));
    }
}
