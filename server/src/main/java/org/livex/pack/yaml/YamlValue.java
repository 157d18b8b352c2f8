package org.livex.pack.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.SeenText;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WholeText;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of a YAML file, asked for by what it should be. If it is not that, this is reported and a harmless stand-in
 * answered, so that reading goes on to the next mistake; a pack with an error never becomes a scenario, so no stand-in
 * gets out. A value that is missing was reported already: it answers with stand-ins and is silent.
 */
public final class YamlValue {
    public static final GeoPoint NOWHERE = new GeoPoint(0, 0);

    private final SourcePosition position;
    private final @Nullable Node node;
    private final Findings findings;

    private YamlValue(SourcePosition position, @Nullable Node node, Findings findings) {
        this.position = position;
        this.node = node;
        this.findings = findings;
    }

    YamlValue(String file, Node node, Findings findings) {
        this(YamlFile.position(file, node.getStartMark()), node, findings);
    }

    public static YamlValue missing(SourcePosition where, Findings findings) {
        return new YamlValue(where, null, findings);
    }

    public SourcePosition position() {
        return position;
    }

    public boolean isMissing() {
        return node == null;
    }

    public boolean isWord() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** True for exactly this word. */
    public boolean is(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    /** Of any length, but not blank. */
    public String text() {
        return scalar("text", Tag.STR)
                .map(SeenText::of)
                .filter(this::isNotBlank)
                .filter(this::isWhole)
                .orElse("?");
    }

    /** A single line as {@link Texts} limits it; a number is read as it is written, so that {@code version: 1.10} is not 1.1. */
    public String line() {
        return scalar("text", Tag.STR, Tag.INT, Tag.FLOAT)
                .map(SeenText::of)
                .filter(this::isNotBlank)
                .filter(this::isWhole)
                .filter(this::isOneLine)
                .orElse("?");
    }

    public String note() {
        return atMost(text(), Texts.LONGEST_NOTE);
    }

    public boolean yesOrNo() {
        return scalar("yesno", Tag.BOOL)
                .map(word -> word.equalsIgnoreCase("true"))
                .orElse(false);
    }

    /** Says nothing if it is not one. */
    @Nullable public String idIfWellFormed() {
        return node instanceof ScalarNode scalar && Id.isWellFormed(scalar.getValue()) ? scalar.getValue() : null;
    }

    /** Null after a finding. */
    @Nullable public String id() {
        Optional<String> id = scalar("text", Tag.STR, Tag.INT).filter(written -> {
            boolean good = Id.isWellFormed(written);
            if (!good) {
                report(FindingCode.NOT_AN_ID, "value", shortened(written));
            }
            return good;
        });
        return id.orElse(null);
    }

    /** Empty after a finding. */
    public Optional<ExerciseTime> time() {
        return written(FindingCode.NOT_A_TIME, Written::time);
    }

    public Duration duration() {
        return written(FindingCode.NOT_A_DURATION, Written::duration).orElse(Duration.ZERO);
    }

    /** Empty after a finding. */
    public Optional<Integer> retentionDays() {
        return written(FindingCode.NOT_A_RETENTION, Written::retentionDays);
    }

    /** Empty after a finding. */
    public Optional<Integer> undoSeconds() {
        return written(FindingCode.NOT_AN_UNDO_TIME, Written::undoSeconds);
    }

    /** Empty after a finding. */
    public Optional<Language> language() {
        return written(FindingCode.NOT_A_LANGUAGE, Written::language);
    }

    /** Empty after a finding. */
    public Optional<BigDecimal> decimal() {
        return written(FindingCode.NOT_A_NUMBER, Written::decimal);
    }

    /** Without decimals. Empty after a finding. */
    public Optional<Long> whole() {
        return written(FindingCode.NOT_A_NUMBER, Written::whole);
    }

    /** Empty after a finding. */
    public Optional<LocalDate> date() {
        return written(FindingCode.NOT_A_DATE, Written::date);
    }

    public ZoneId timeZone() {
        return written(FindingCode.NOT_A_TIME_ZONE, Written::timeZone).orElse(ZoneOffset.UTC);
    }

    public String country() {
        return written(FindingCode.NOT_A_COUNTRY, Written::country).orElse("XX");
    }

    /** More than nothing, at most {@code widest}. */
    public double metres(double widest) {
        return written(FindingCode.NOT_A_DISTANCE, text -> Written.metres(text, widest))
                .orElse(widest);
    }

    /** Latitude and longitude; empty after a finding. */
    public Optional<GeoPoint> point() {
        Optional<GeoPoint> point =
                node instanceof SequenceNode list && list.getValue().size() == 2
                        ? Written.point(
                                numberText(list.getValue().getFirst()),
                                numberText(list.getValue().getLast()))
                        : Optional.empty();
        if (node != null && point.isEmpty()) {
            report(FindingCode.NOT_A_COORDINATE);
        }
        return point;
    }

    public <E extends Enum<E>> E oneOf(Class<E> kind) {
        E[] all = kind.getEnumConstants();
        Optional<String> word = scalar("text", Tag.STR);
        Optional<E> chosen = word.flatMap(written ->
                Arrays.stream(all).filter(one -> word(one).equals(written)).findFirst());
        if (word.isPresent() && chosen.isEmpty()) {
            notOneOf(Arrays.stream(all).map(YamlValue::word).toList());
        }
        return chosen.orElse(all[0]);
    }

    public void notOneOf(List<String> allowed) {
        if (node instanceof ScalarNode scalar) {
            findings.report(
                    FindingCode.NOT_ONE_OF,
                    position,
                    Nearest.suggesting(
                            Map.of("value", shortened(scalar.getValue()), "allowed", String.join(", ", allowed)),
                            scalar.getValue(),
                            allowed));
        }
    }

    public List<YamlValue> items(int most) {
        if (!(node instanceof SequenceNode list)) {
            wrongType("list");
            return List.of();
        }
        if (list.getValue().size() > most) {
            report(FindingCode.TOO_MANY, "limit", most);
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item :
                list.getValue().subList(0, Math.min(most, list.getValue().size()))) {
            items.add(new YamlValue(position.file(), item, findings));
        }
        return items;
    }

    /** As a map with just these keys. */
    public YamlFields fields(String... known) {
        YamlFields fields = anyFields();
        fields.allowOnly(List.of(known));
        return fields;
    }

    /** As a map whose keys are still to be looked at. */
    public YamlFields anyFields() {
        if (node instanceof MappingNode map) {
            return YamlFields.of(position, map, findings);
        }
        wrongType("map");
        return YamlFields.missing(position, findings);
    }

    public void report(FindingCode code) {
        findings.report(code, position);
    }

    public void report(FindingCode code, String parameter, Object value) {
        report(code, Map.of(parameter, value));
    }

    public void report(FindingCode code, Map<String, Object> parameters) {
        findings.report(code, position, parameters);
    }

    /** Reports a text that is too long, and cuts it. */
    public String atMost(String text, int limit) {
        int length = Texts.length(text);
        if (length <= limit) {
            return text;
        }
        findings.report(FindingCode.TEXT_TOO_LONG, position, Map.of("limit", limit, "length", length));
        return WholeText.cut(text, limit);
    }

    boolean isOneLine(String text) {
        boolean one = text.chars().noneMatch(Texts::breaksLine);
        if (!one) {
            report(FindingCode.NOT_ONE_LINE);
        }
        return one && atMost(text, Texts.LONGEST_LINE).equals(text);
    }

    /** An escape may stand for half a character. */
    private boolean isWhole(String text) {
        boolean whole = WholeText.isWhole(text);
        if (!whole) {
            report(FindingCode.YAML_SYNTAX, "problem", "half a character");
        }
        return whole;
    }

    private boolean isNotBlank(String text) {
        if (text.isBlank()) {
            report(FindingCode.EMPTY_TEXT);
        }
        return !text.isBlank();
    }

    private Optional<String> scalar(String expected, Tag... tags) {
        if (node instanceof ScalarNode scalar && List.of(tags).contains(scalar.getTag())) {
            return Optional.of(scalar.getValue());
        }
        wrongType(expected);
        return Optional.empty();
    }

    /** Also what looks like a number: {@code 45s} is text, but {@code 45} is a mistake that its own finding explains better. */
    private <T> Optional<T> written(FindingCode mistake, Function<String, Optional<T>> read) {
        Optional<String> text = scalar("text", Tag.STR, Tag.INT, Tag.FLOAT);
        Optional<T> value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            report(mistake, "value", shortened(text.get()));
        }
        return value;
    }

    private void wrongType(String expected) {
        if (node != null) {
            report(FindingCode.WRONG_TYPE, "expected", expected);
        }
    }

    private static String numberText(Node node) {
        boolean number = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        return number && node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String shortened(String written) {
        return written.length() <= 80 ? written : written.substring(0, 80) + "…";
    }
}
