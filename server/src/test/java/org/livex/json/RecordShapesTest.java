package org.livex.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** What records are drawn as, and what people wrote about it. */
class RecordShapesTest {
    record Mixed(
            String name,
            @Nullable Integer most,
            List<InjectId> injects,
            @Nullable Set<Colour> colours,
            Map<PersonId, List<Long>> seqs,
            boolean open,
            double share) {}

    enum Colour {
        RED,
        PALE_BLUE_GREEN
    }

    sealed interface Shape permits Round, Edged {}

    sealed interface Edged extends Shape permits Square, Nothing {}

    record Round(double radius) implements Shape {}

    record Square(@Nullable Shape within, List<Shape> beside) implements Edged {}

    record Nothing() implements Edged {}

    record Guessed(Optional<String> name) {}

    record Deep(List<Map<String, Object>> anything) {}

    record One(Other.Same same, Another.Same again) {}

    interface Other {
        record Same() {}
    }

    interface Another {
        record Same(int more) {}
    }

    private static final RecordShapes.ShapeNames NAMES = new RecordShapes.ShapeNames() {
        @Override
        public String of(Class<?> type) {
            return type.getSimpleName();
        }

        @Override
        public @Nullable String string(Class<?> type) {
            return new DomainNames().string(type);
        }

        @Override
        public @Nullable String typeWord(Class<?> record) {
            return Shape.class.isAssignableFrom(record) ? wordOf(record) : null;
        }

        @Override
        public @Nullable String typedIn(Class<?> sealed, Class<?> leaf) {
            return null;
        }

        @Override
        public String wordOf(Class<?> leaf) {
            return DomainModule.kebabCase(leaf.getSimpleName());
        }
    };

    @Test
    void each_component_is_a_property_and_only_what_may_be_null_may_be_left_out() {
        assertThat(drawn(Mixed.class, "Mixed")).isEqualTo(json("""
            {"type":"object","required":["name","injects","seqs","open","share"],"properties":{
              "name":{"type":"string"},
              "most":{"type":"integer"},
              "injects":{"type":"array","items":{"$ref":"#/components/schemas/Id"}},
              "colours":{"type":"array","items":{"$ref":"#/components/schemas/Colour"}},
              "seqs":{"type":"object","propertyNames":{"$ref":"#/components/schemas/Id"},
                "additionalProperties":{"type":"array","items":{"type":"integer"}}},
              "open":{"type":"boolean"},
              "share":{"type":"number"}}}\
            """));
    }

    @Test
    void a_constant_is_written_as_domain_json_writes_it() {
        assertThat(drawn(Mixed.class, "Colour"))
                .isEqualTo(json("{\"type\":\"string\",\"enum\":[\"red\",\"pale-blue-green\"]}"));
    }

    @Test
    void a_sealed_type_is_one_of_its_leaves_however_deep_and_may_be_made_of_itself() {
        assertThat(drawn(Shape.class, "Shape")).isEqualTo(json("""
            {"anyOf":[{"$ref":"#/components/schemas/Round"},{"$ref":"#/components/schemas/Square"},
              {"$ref":"#/components/schemas/Nothing"}]}\
            """));
        assertThat(drawn(Shape.class, "Square")).isEqualTo(json("""
            {"type":"object","required":["type","beside"],"properties":{"type":{"const":"square"},
              "within":{"$ref":"#/components/schemas/Shape"},
              "beside":{"type":"array","items":{"$ref":"#/components/schemas/Shape"}}}}\
            """));
        assertThat(drawn(Shape.class, "Nothing"))
                .isEqualTo(json("{\"type\":\"object\",\"required\":[\"type\"],"
                        + "\"properties\":{\"type\":{\"const\":\"nothing\"}}}"));
    }

    @Test
    void what_has_no_json_is_refused_and_so_are_two_of_one_name() {
        RecordShapes shapes = new RecordShapes(NAMES);

        assertThatThrownBy(() -> shapes.of(Guessed.class)).hasMessageContaining("Guessed.name");
        assertThatThrownBy(() -> shapes.of(Deep.class)).hasMessageContaining("Deep.anything");
        assertThatThrownBy(() -> shapes.of(One.class)).hasMessageContaining("are both Same");
    }

    @Test
    void words_and_limits_stay_and_structure_is_of_the_record() {
        JsonNode written = json("""
            {"type":"object","description":"By hand.","required":["gone"],"properties":{
              "gone":{"type":"string","description":"There no longer."},
              "name":{"type":"string","maxLength":200},
              "most":{"type":"string","description":"A number now."},
              "injects":{"$ref":"#/components/schemas/Injects","description":"Of the plan."},
              "open":{"const":true},
              "share":{"$ref":"#/components/schemas/Share"}}}\
            """);
        JsonNode schemas = json("""
            {"Injects":{"type":"array","maxItems":3,"items":{"$ref":"#/components/schemas/Id"}},
             "Share":{"type":"string"}}\
            """);

        ObjectNode merged = new WordsByHand(schemas).over(drawn(Mixed.class, "Mixed"), written);

        assertThat(merged.path("description").asText()).isEqualTo("By hand.");
        assertThat(merged.path("required").toString()).doesNotContain("gone");
        assertThat(merged.path("properties").has("gone")).isFalse();
        assertThat(merged.at("/properties/name/maxLength").asInt()).isEqualTo(200);
        assertThat(merged.at("/properties/most"))
                .isEqualTo(json("{\"type\":\"integer\",\"description\":\"A number now.\"}"));
        assertThat(merged.at("/properties/injects")).isEqualTo(written.at("/properties/injects"));
        assertThat(merged.at("/properties/open")).isEqualTo(json("{\"const\":true}"));
        assertThat(merged.at("/properties/share")).isEqualTo(json("{\"type\":\"number\"}"));
    }

    @Test
    void what_nobody_wrote_about_is_as_it_was_drawn() {
        ObjectNode drawn = drawn(Shape.class, "Square");

        assertThat(new WordsByHand(MissingNode.getInstance()).over(drawn, MissingNode.getInstance()))
                .isEqualTo(drawn);
    }

    private static ObjectNode drawn(Class<?> type, String name) {
        return Objects.requireNonNull(new RecordShapes(NAMES).of(type).get(name), name);
    }

    private static JsonNode json(String text) {
        return DomainJson.parse(text.getBytes(UTF_8));
    }
}
