package org.livex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.livex.exercise.words.SeenText;
import org.livex.exercise.words.WholeText;

/**
 * A string as people may write it, and only one that can be written again: half a surrogate pair could be read but never stored.
 * Signs that nobody sees are left out ({@link SeenText}).
 */
final class StrictText extends StdScalarDeserializer<String> {
    /** An attribute of readers that put the sign for what cannot be read where others refuse. */
    static final String MENDED = "mended";

    private static final long serialVersionUID = 1L;

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw new FieldProblem(json, "must be a string");
        }
        String text = json.getText();
        if (WholeText.isWhole(text)) {
            return isStored(context) ? text : SeenText.of(text);
        }
        if (context.getAttribute(MENDED) == null) {
            throw new FieldProblem(json, MalformedJson.HALF_A_CHARACTER);
        }
        return WholeText.mended(text);
    }

    /**
     * Readers of journals change nothing that somebody has read. They alone pass over what they do not know, and to ask for that is a
     * bit; to ask for an attribute in each of a million texts takes longer than to read it.
     */
    private static boolean isStored(DeserializationContext context) {
        return !context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
