package org.livex.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.ids.InjectId;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code trust:} of a persona. */
final class TrustReader {
    static final String ASKED_AGAIN = "asked-again";
    private static final List<String> RULES = List.of("report", "answered", "acknowledged", ASKED_AGAIN);

    private final References references;
    private final QuestionReader questions;
    private final List<Named> named = new ArrayList<>();

    private record Named(YamlFields fields, TrustRule.Reported rule) {}

    TrustReader(References references, QuestionReader questions) {
        this.references = references;
        this.questions = questions;
    }

    Trust read(YamlValue value) {
        YamlFields fields = value.fields("start", "truth", "played-by", "moves");
        return new Trust(
                number(fields.required("start"), Trust.LEAST, Trust.MOST, Trust.LEAST),
                fields.optional("truth").map(references::truth).orElse(null),
                new HashSet<>(fields.optionalItems("played-by", Trust.MOST_PLAYERS, references::person)),
                fields.optionalItems("moves", Trust.MOST_RULES, this::rule).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Empty after a finding. */
    private Optional<TrustRule> rule(YamlValue item) {
        YamlFields fields = item.anyFields();
        return fields.oneOf(item, RULES).map(word -> rule(word, fields));
    }

    private TrustRule rule(String word, YamlFields fields) {
        YamlValue of = fields.required(word);
        return switch (word) {
            case "report" -> reported(of, fields);
            case "answered" -> {
                fields.allowOnly(List.of(word, "answer", "least", "most", "by"));
                InjectId inject = references.inject(of);
                yield new TrustRule.Answered(inject, questions.wanted(fields, inject), by(fields));
            }
            case "acknowledged" -> {
                fields.allowOnly(List.of(word, "by"));
                yield new TrustRule.Acknowledged(references.inject(of), by(fields));
            }
            default -> {
                fields.allowOnly(List.of(word, "by"));
                yield new TrustRule.AskedAgain(
                        number(of, TrustRule.AskedAgain.LEAST, TrustRule.AskedAgain.MOST, TrustRule.AskedAgain.LEAST),
                        by(fields));
            }
        };
    }

    private TrustRule reported(YamlValue of, YamlFields fields) {
        fields.allowOnly(List.of("report", "field", "value", "about", "by"));
        String field = fields.optional("field").map(YamlValue::id).orElse(null);
        String value = field == null ? null : fields.required("value").line();
        if (field == null) {
            fields.optional("value").ifPresent(alone -> fields.required("field"));
        }
        TrustRule.Reported rule = new TrustRule.Reported(
                references.actionKind(of),
                field,
                value,
                fields.optional("about").map(YamlValue::id).orElse(null),
                by(fields));
        named.add(new Named(fields, rule));
        return rule;
    }

    /** Once the kinds of report are known: their fields are there and can say that. */
    void check(List<ActionKind> kinds) {
        for (Named one : named) {
            kinds.stream()
                    .filter(kind -> kind.id().equals(one.rule().kind()))
                    .findFirst()
                    .ifPresent(kind -> check(one, kind.form()));
        }
    }

    private static void check(Named one, List<FormField> form) {
        String about = one.rule().about();
        if (about != null && !Interview.is(form, about, Set.of(FormField.Type.DOSSIER))) {
            unknown(one.fields().required("about"), about, form);
        }
        String name = one.rule().field();
        String value = one.rule().value();
        FormField field = name == null ? null : FormFields.find(form, name);
        if (name != null && field == null) {
            unknown(one.fields().required("field"), name, form);
        }
        List<String> possible = field == null ? null : possible(field);
        if (value != null && possible != null && !possible.contains(value)) {
            one.fields().required("value").notOneOf(possible);
        }
    }

    /** Null for whatever somebody writes. */
    private static @Nullable List<String> possible(FormField field) {
        return switch (field.type()) {
            case CHOICE, CHOICES -> field.choices().stream().map(FormChoice::id).toList();
            case YES_NO -> List.of("yes", "no");
            default -> null;
        };
    }

    private static void unknown(YamlValue where, String name, List<FormField> form) {
        List<String> names = form.stream().map(FormField::id).toList();
        where.report(FindingCode.UNKNOWN_FIELD, Nearest.suggesting(Map.of("name", name), name, names));
    }

    private static int by(YamlFields fields) {
        YamlValue value = fields.required("by");
        int by = number(value, -Trust.MOST, Trust.MOST, 1);
        if (by == 0) {
            value.report(FindingCode.NOT_A_NUMBER, "value", by);
            return 1;
        }
        return by;
    }

    static int number(YamlValue value, int least, int most, int standIn) {
        long number = value.whole().orElse((long) standIn);
        if (number < least || number > most) {
            value.report(FindingCode.NOT_A_NUMBER, "value", number);
            return standIn;
        }
        return (int) number;
    }
}
