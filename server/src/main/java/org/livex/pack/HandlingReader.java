package org.livex.pack;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.Reaction;
import org.livex.exercise.words.ids.RuleId;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** How control treats an inject: {@code sensitive} and {@code no-answer}. */
final class HandlingReader {
    static final String SENSITIVE = "sensitive";
    static final String NO_ANSWER = "no-answer";
    static final String CALL_CONTROLLER = "call-controller";
    private static final List<String> REACTIONS = List.of("hint", "escalate", "words");

    private final PackTexts texts;
    private final References references;

    HandlingReader(PackTexts texts, References references) {
        this.texts = texts;
        this.references = references;
    }

    Handling read(YamlFields inject) {
        boolean sensitive = inject.optional(SENSITIVE).map(YamlValue::yesOrNo).orElse(false);
        Set<RuleId> ids = new HashSet<>();
        List<NoAnswerRule> rules =
                inject.optionalItems(NO_ANSWER, Handling.MOST_RULES, item -> rule(item, ids)).stream()
                        .flatMap(Optional::stream)
                        .toList();
        return new Handling(sensitive, rules);
    }

    /** Empty after a finding. */
    private Optional<NoAnswerRule> rule(YamlValue item, Set<RuleId> ids) {
        YamlFields fields = item.fields("id", "awaits", "within", "then");
        YamlValue named = fields.required("id");
        String id = named.id();
        NoAnswerRule.Awaited awaited = fields.required("awaits").oneOf(NoAnswerRule.Awaited.class);
        YamlValue within = fields.required("within");
        Duration after = within.duration();
        boolean isPossible = NoAnswerRule.isPossible(after);
        if (!isPossible && !within.isMissing()) {
            within.report(FindingCode.NOT_A_DURATION, "value", YamlValue.shortened(within.text()));
        }
        Optional<Reaction> reaction = reaction(fields.required("then"));
        if (id == null || reaction.isEmpty() || !isPossible) {
            return Optional.empty();
        }
        if (!ids.add(new RuleId(id))) {
            named.report(
                    FindingCode.DUPLICATE_ID,
                    Map.of(
                            "id",
                            id,
                            "firstFile",
                            item.position().file(),
                            "firstLine",
                            item.position().line()));
            return Optional.empty();
        }
        return Optional.of(new NoAnswerRule(new RuleId(id), awaited, after, reaction.get()));
    }

    private Optional<Reaction> reaction(YamlValue then) {
        if (then.isWord()) {
            if (then.is(CALL_CONTROLLER)) {
                return Optional.of(new Reaction.CallController());
            }
            then.notOneOf(List.of(CALL_CONTROLLER));
            return Optional.empty();
        }
        YamlFields fields = then.anyFields();
        fields.allowOnly(REACTIONS);
        List<String> said = fields.keys().stream().filter(REACTIONS::contains).toList();
        if (said.isEmpty()) {
            fields.required(REACTIONS.getFirst());
            return Optional.empty();
        }
        said.stream()
                .skip(1)
                .forEach(more -> fields.key(more)
                        .report(FindingCode.UNKNOWN_KEY, Nearest.suggesting(Map.of("key", more), more, List.of())));
        YamlValue value = fields.required(said.getFirst());
        return Optional.of(
                switch (said.getFirst()) {
                    case "hint" -> new Reaction.Hint(references.inject(value));
                    case "escalate" -> new Reaction.Escalate(references.inject(value));
                    default -> new Reaction.WrittenHint(texts.prose(value));
                });
    }
}
