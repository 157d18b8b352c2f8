package org.livex.pack.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A map of a YAML file. Unknown keys are errors: most are typing mistakes, and the rest would be silently without effect. */
public final class YamlFields {
    private record Field(YamlValue key, YamlValue value) {}

    private final SourcePosition position;
    private final boolean isMissing;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Findings findings;

    private YamlFields(SourcePosition position, boolean isMissing, Findings findings) {
        this.position = position;
        this.isMissing = isMissing;
        this.findings = findings;
    }

    static YamlFields missing(SourcePosition position, Findings findings) {
        return new YamlFields(position, true, findings);
    }

    static YamlFields of(SourcePosition position, MappingNode map, Findings findings) {
        YamlFields read = new YamlFields(position, false, findings);
        for (NodeTuple tuple : map.getValue()) {
            YamlValue key = new YamlValue(position.file(), tuple.getKeyNode(), findings);
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                key.report(FindingCode.WRONG_TYPE, "expected", "text");
                continue;
            }
            YamlValue value = new YamlValue(position.file(), tuple.getValueNode(), findings);
            if (read.fields.putIfAbsent(scalar.getValue(), new Field(key, value)) != null) {
                key.report(FindingCode.DUPLICATE_KEY, "key", YamlValue.shortened(scalar.getValue()));
            }
        }
        return read;
    }

    SourcePosition position() {
        return position;
    }

    public Set<String> keys() {
        return fields.keySet();
    }

    /** Where the key itself stands. It must be there. */
    public YamlValue key(String key) {
        return field(key).map(Field::key).orElseThrow();
    }

    /** Which of these conditions {@code of}, whose fields they are, is; empty after a finding where it is none or several. */
    public Optional<String> oneOf(YamlValue of, Collection<String> conditions) {
        List<String> said = keys().stream().filter(conditions::contains).toList();
        if (said.isEmpty()) {
            allowOnly(conditions);
            if (!of.isMissing() && keys().isEmpty()) {
                of.report(FindingCode.NO_CONDITION, "allowed", String.join(", ", conditions));
            }
            return Optional.empty();
        }
        if (said.size() > 1) {
            key(said.get(1)).report(FindingCode.SEVERAL_CONDITIONS, "conditions", String.join(", ", said));
            return Optional.empty();
        }
        return Optional.of(said.getFirst());
    }

    public void allowOnly(Collection<String> known) {
        fields.forEach((key, field) -> {
            if (!known.contains(key) && !findings.isFull()) {
                findings.report(
                        FindingCode.UNKNOWN_KEY,
                        field.key.position(),
                        Nearest.suggesting(Map.of("key", YamlValue.shortened(key)), key, known));
            }
        });
    }

    public YamlValue required(String key) {
        return field(key).map(Field::value).orElseGet(() -> {
            if (!isMissing) {
                findings.report(FindingCode.MISSING_KEY, position, Map.of("key", key));
            }
            return YamlValue.missing(position, findings);
        });
    }

    public Optional<YamlValue> optional(String key) {
        return field(key).map(Field::value);
    }

    public <T> List<T> optionalItems(String key, int most, Function<YamlValue, T> read) {
        return optional(key).map(list -> list.items(most)).orElse(List.of()).stream()
                .map(read)
                .toList();
    }

    private Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }
}
