package org.livex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** Reads overlaps, also as builds up to November 2026 wrote them into journals: as one line of words. */
final class OverlapReading extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;
    private static final Pattern PART = Pattern.compile("(\\w+)=([^,\\]]*)");

    /** Puts it before what would read the record. */
    static final class InFront extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            return description.getBeanClass() == Overlap.class ? new OverlapReading(deserializer) : deserializer;
        }
    }

    private OverlapReading(JsonDeserializer<?> usual) {
        super(usual);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
        return new OverlapReading(usual);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return super.deserialize(json, context);
        }
        try {
            return ofWords(json.getText());
        } catch (IllegalArgumentException e) {
            throw FieldProblem.because(json, e);
        }
    }

    private static Overlap ofWords(String line) {
        Map<String, String> parts = new HashMap<>();
        Matcher part = PART.matcher(line.replaceFirst("^Overlap\\[", ""));
        while (part.find()) {
            if (!part.group(2).equals("null")) {
                parts.put(part.group(1), part.group(2));
            }
        }
        return new Overlap(
                made(parts.get("team"), TeamId::new),
                made(parts.get("agency"), AgencyId::new),
                made(parts.get("function"), PersonFunction::valueOf),
                made(parts.get("otherTeam"), TeamId::new),
                parts.get("country"),
                made(parts.get("language"), Language::of));
    }

    private static <T> @Nullable T made(@Nullable String word, Function<String, T> make) {
        return word == null ? null : make.apply(word);
    }
}
