package org.livex.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.Question;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code question:} of an inject, and whether what some condition waits for can be answered to it. */
final class QuestionReader {
    private record Wanted(
            YamlValue where, InjectId asking, @Nullable AnswerWanted answer) {}

    private final PackTexts texts;
    private final VariableReader variables;
    private final Map<InjectId, Question> asked = new HashMap<>();
    private final List<Wanted> wanted = new ArrayList<>();

    QuestionReader(PackTexts texts, VariableReader variables) {
        this.texts = texts;
        this.variables = variables;
    }

    @Nullable Question read(InjectId inject, YamlFields of) {
        Question question = of.optional("question").map(this::read).orElse(null);
        if (question != null) {
            asked.put(inject, question);
        }
        return question;
    }

    private @Nullable Question read(YamlValue value) {
        YamlFields fields = value.fields("kind", "text", "options", "least", "most");
        Question.Kind kind = fields.required("kind").oneOf(Question.Kind.class);
        LocalizedText text = variables.checked(fields.required("text"), texts.prose(fields.required("text")));
        List<Question.Option> options = new ArrayList<>();
        Map<String, SourcePosition> ids = new HashMap<>();
        for (YamlValue item : fields.optional("options")
                .map(list -> list.items(Question.MOST_OPTIONS))
                .orElse(List.of())) {
            option(item, ids, options);
        }
        if (kind.hasOptions() && options.size() < Question.FEWEST_OPTIONS) {
            value.report(FindingCode.TOO_FEW, "limit", Question.FEWEST_OPTIONS);
            return null;
        }
        if (!kind.hasOptions() && fields.optional("options").isPresent()) {
            fields.key("options")
                    .report(
                            FindingCode.UNKNOWN_KEY,
                            Nearest.suggesting(Map.of("key", "options"), "options", List.of()));
            return null;
        }
        Long least = number(fields, "least");
        Long most = number(fields, "most");
        try {
            return new Question(kind, text, kind.hasOptions() ? options : null, least, most);
        } catch (IllegalArgumentException _) {
            value.report(FindingCode.NOT_A_RANGE);
            return null;
        }
    }

    private void option(YamlValue item, Map<String, SourcePosition> ids, List<Question.Option> options) {
        YamlFields fields = item.fields("id", "text");
        YamlValue named = fields.required("id");
        String id = named.line();
        LocalizedText text = variables.checked(fields.required("text"), texts.line(fields.required("text")));
        if (!Id.isWellFormed(id)) {
            if (!named.isMissing()) {
                named.report(FindingCode.NOT_AN_ID, "value", id);
            }
            return;
        }
        SourcePosition before = ids.putIfAbsent(id, named.position());
        if (before != null) {
            named.report(
                    FindingCode.DUPLICATE_ID, Map.of("id", id, "firstFile", before.file(), "firstLine", before.line()));
            return;
        }
        options.add(new Question.Option(id, text));
    }

    /** What a condition waits for; null for any answer. Looked at when all questions are known. */
    @Nullable AnswerWanted wanted(YamlFields fields, InjectId asking) {
        YamlValue where = fields.required("answered");
        String option = fields.optional("answer").map(YamlValue::line).orElse(null);
        Long least = number(fields, "least");
        Long most = number(fields, "most");
        AnswerWanted answer = null;
        if (option != null || least != null || most != null) {
            try {
                answer = new AnswerWanted(option, least, most);
            } catch (IllegalArgumentException _) {
                where.report(FindingCode.NOT_A_RANGE);
                return null;
            }
        }
        wanted.add(new Wanted(fields.optional("answer").orElse(where), asking, answer));
        return answer;
    }

    /** @param injects those that there are: of what is not there it is said elsewhere */
    void check(Map<String, SourcePosition> injects) {
        for (Wanted one : wanted) {
            Question question = asked.get(one.asking());
            boolean isPossible = question != null && (one.answer() == null || question.takes(one.answer()));
            if (!isPossible && injects.containsKey(one.asking().value())) {
                one.where()
                        .report(
                                FindingCode.NOBODY_CAN_ANSWER,
                                "id",
                                one.asking().value());
            }
        }
    }

    private static @Nullable Long number(YamlFields fields, String key) {
        return fields.optional(key).flatMap(YamlValue::whole).orElse(null);
    }
}
