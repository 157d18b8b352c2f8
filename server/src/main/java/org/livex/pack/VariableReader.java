package org.livex.pack;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Placeholders;
import org.livex.exercise.text.Variable;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.VariableId;
import org.livex.i18n.Language;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code variables.yaml}, and whether the texts of injects name nothing in braces that is not there. */
final class VariableReader {
    private static final List<String> VALUES = List.of("text", "number", "date", "money");
    private static final int LONGEST_NAME = 40;

    private final PackTexts texts;
    private final Set<String> names = new HashSet<>();
    private final List<Variable> variables = new ArrayList<>();

    private VariableReader(PackTexts texts) {
        this.texts = texts;
    }

    static VariableReader read(PackYaml yaml, PackTexts texts, References references) throws IOException {
        VariableReader reader = new VariableReader(texts);
        for (YamlValue item : yaml.optionalList("variables.yaml")) {
            YamlFields fields = item.fields("id", "text", "number", "date", "money");
            YamlValue id = fields.required("id");
            String name = references.define(References.Kind.VARIABLE, id);
            VariableValue value = reader.value(fields);
            if (!VariableId.isName(name)) {
                if (!id.isMissing()) {
                    id.report(FindingCode.NOT_A_VARIABLE, "value", YamlValue.shortened(name));
                }
            } else if (value != null && reader.names.add(name)) {
                reader.variables.add(new Variable(new VariableId(name), value));
            }
        }
        return reader;
    }

    List<Variable> variables() {
        return List.copyOf(variables);
    }

    /** The same text; says where it names in braces what is neither built in nor a variable of the pack. */
    LocalizedText checked(YamlValue value, LocalizedText text) {
        text.versions().forEach((language, version) -> {
            int position = Placeholders.mistakeIn(version.text(), names::contains);
            if (position > 0) {
                String name = nameAt(version.text(), position);
                Set<String> known = new TreeSet<>(names);
                known.addAll(Placeholders.KNOWN);
                in(language, value)
                        .report(
                                FindingCode.UNKNOWN_VARIABLE,
                                Nearest.suggesting(Map.of("name", name, "language", language.tag()), name, known));
            }
        });
        return text;
    }

    /** What stands behind the brace, as far as it could be a name. */
    static String nameAt(String text, int position) {
        int from = text.offsetByCodePoints(0, position - 1) + 1;
        int end = from;
        while (end < text.length() && end - from < LONGEST_NAME && "{}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }

    private static YamlValue in(Language language, YamlValue value) {
        if (!value.isMap()) {
            return value;
        }
        YamlFields fields = value.anyFields();
        return fields.optional(language.tag()).orElse(value);
    }

    /** Null after a finding. */
    private @Nullable VariableValue value(YamlFields fields) {
        List<String> given =
                VALUES.stream().filter(key -> fields.optional(key).isPresent()).toList();
        if (given.size() > 1) {
            fields.key(given.get(1))
                    .report(
                            FindingCode.UNKNOWN_KEY,
                            Nearest.suggesting(Map.of("key", given.get(1)), given.get(1), List.of()));
            return null;
        }
        String key = given.isEmpty() ? VALUES.getFirst() : given.getFirst();
        YamlValue value = fields.required(key);
        return switch (key) {
            case "number" ->
                value.decimal().<VariableValue>map(VariableValue.Quantity::new).orElse(null);
            case "date" ->
                value.date().<VariableValue>map(VariableValue.Date::new).orElse(null);
            case "money" -> money(value.fields("amount", "currency"));
            default -> given.isEmpty() ? null : new VariableValue.Text(texts.line(value));
        };
    }

    private static @Nullable VariableValue money(YamlFields fields) {
        BigDecimal amount = fields.required("amount").decimal().orElse(null);
        YamlValue currency = fields.required("currency");
        String written = currency.atMost(currency.line(), VariableValue.Money.LONGEST_CURRENCY);
        return amount == null ? null : new VariableValue.Money(amount, written);
    }
}
