package org.livex.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.livex.exercise.words.WholeText;

/**
 * How the domain's words look as JSON, in one place: journals, the wire and golden files all go through it. Output is
 * deterministic. Reading is strict, since phones write too: what is unknown, missing, twice there, of another type or
 * absurdly deep is {@link MalformedJson} with the path of the field, and signs that nobody sees are left out of texts. Only components that are {@code @Nullable} may be
 * left out.
 */
public final class DomainJson {
    private static final int DEEPEST = 64;
    private static final int LONGEST_STRING = 100_000;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 256;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    // Field names of untrusted senders must not stay in a table that lives as long as the server.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .addModule(new DomainModule())
            .annotationIntrospector(new NullableComponents())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();

    private static final ObjectReader STRICT = MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private DomainJson() {}

    /** The JSON of a record, enum or id of the domain, or of a record made of such; UTF-8. */
    public static byte[] write(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as {@link #write}, of a record, as a tree for those who add to it. */
    public static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** How an enum's constant is written: {@code role-player}. */
    public static String word(Enum<?> constant) {
        return StringForm.word(constant);
    }

    /** How a wall-clock instant is written: to the millisecond, in UTC. */
    public static String instant(Instant instant) {
        return WallInstant.FORM.print().apply(instant);
    }

    /** Reads any well-formed JSON. Texts in it may hold half a character, which nothing of the domain does. */
    public static JsonNode parse(byte[] json) {
        return parse(json, STRICT::readTree);
    }

    private interface Reading {
        JsonNode of(byte[] json) throws IOException;
    }

    private static JsonNode parse(byte[] json, Reading reading) {
        if (!Utf8.isIn(json)) {
            throw new MalformedJson("", "is not JSON in UTF-8");
        }
        try {
            JsonNode tree = reading.of(json);
            if (tree.isMissingNode()) {
                throw new MalformedJson("", "is empty");
            }
            return tree;
        } catch (IOException e) {
            throw MalformedJson.from(e);
        }
    }

    /**
     * The same of what somebody sends: without a mark of the order of bytes (RFC 8259, 8.1), and no text and no name in it holds half a
     * character, which could not be written again; but in {@code apart}, fields of the whole, whose parts are judged one by one.
     */
    public static JsonNode parseSent(byte[] json, Set<String> apart) {
        JsonNode tree = parseMarkless(json);
        // Only escaped can half a character be there.
        if (Utf8.mayEscapeHalves(json) && !isWhole(tree, apart)) {
            throw new MalformedJson("", MalformedJson.HALF_A_CHARACTER);
        }
        return tree;
    }

    static JsonNode parseMarkless(byte[] json) {
        if (Utf8.beginsWithMark(json)) {
            throw new MalformedJson("", "begins with a byte order mark");
        }
        return parse(json, DomainJson::tree);
    }

    /** Of bytes Jackson refuses the whole for half a character in a name, wherever it stands; of text it leaves that to us. */
    private static JsonNode tree(byte[] json) throws IOException {
        return Utf8.mayEscapeHalves(json)
                ? STRICT.readTree(new String(json, StandardCharsets.UTF_8))
                : STRICT.readTree(json);
    }

    private static boolean isWhole(JsonNode tree, Set<String> apart) {
        if (tree.isTextual()) {
            return WholeText.isWhole(tree.textValue());
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (!WholeText.isWhole(field.getKey())
                    || (!apart.contains(field.getKey()) && !isWhole(field.getValue(), Set.of()))) {
                return false;
            }
        }
        for (JsonNode part : tree.isArray() ? tree : List.<JsonNode>of()) {
            if (!isWhole(part, Set.of())) {
                return false;
            }
        }
        return true;
    }

    /** Reads a record of the domain, or a record made of such. */
    public static <T> T read(byte[] json, Class<T> type) {
        return read(parse(json), type);
    }

    /** Reads a part of what {@link #parse} has read. The path in {@link MalformedJson} starts at that part. */
    public static <T> T read(JsonNode json, Class<T> type) {
        return read(STRICT, json, type);
    }

    /** The same, in which every instant is of a device's clock; {@code byServer} says what the server's showed then. */
    static <T> T read(JsonNode json, Class<T> type, UnaryOperator<Instant> byServer) {
        return read(DeviceInstant.corrected(STRICT, byServer), json, type);
    }

    private static <T> T read(ObjectReader reader, JsonNode json, Class<T> type) {
        if (json.isNull() || json.isMissingNode()) {
            throw new MalformedJson("", "is missing");
        }
        try {
            return reader.forType(type).readValue(json);
        } catch (IOException e) {
            throw MalformedJson.from(e);
        }
    }

    /** For journals: what a newer version added to a fact is passed over, and every text is as it was stored. */
    static ObjectReader lenientReader() {
        return MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    static ObjectWriter writer() {
        return WRITER;
    }
}
