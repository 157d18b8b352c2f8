package org.livex.pack;

import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.Reaction;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link HandlingReader} reads. */
final class HandlingOut {
    private final TextsOut texts;

    HandlingOut(TextsOut texts) {
        this.texts = texts;
    }

    void put(YamlOut.Fields fields, Handling handling) {
        fields.putIf(handling.sensitive(), HandlingReader.SENSITIVE, true)
                .putAll(
                        HandlingReader.NO_ANSWER,
                        handling.noAnswer().stream().map(this::rule).toList());
    }

    private Node rule(NoAnswerRule rule) {
        return YamlOut.fields()
                .put("id", rule.id().value())
                .put("awaits", rule.awaited())
                .put("within", SpansOut.duration(rule.after()))
                .put("then", reaction(rule.reaction()))
                .node();
    }

    private Node reaction(Reaction reaction) {
        return switch (reaction) {
            case Reaction.CallController _ -> YamlOut.word(HandlingReader.CALL_CONTROLLER);
            case Reaction.Hint hint ->
                YamlOut.fields().put("hint", hint.inject().value()).node();
            case Reaction.Escalate escalate ->
                YamlOut.fields().put("escalate", escalate.inject().value()).node();
            case Reaction.WrittenHint hint ->
                YamlOut.fields().put("words", texts.node(hint.text())).node();
        };
    }
}
