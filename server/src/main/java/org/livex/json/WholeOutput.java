package org.livex.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.livex.exercise.words.WholeText;

/** A string as JSON, and for a journal only one that {@link StrictText} reads again. */
final class WholeOutput extends StdScalarSerializer<String> {
    /** An attribute of writers that fail rather than write what nobody could read. */
    static final String ONLY_WHOLE = "only-whole";

    private static final long serialVersionUID = 1L;

    WholeOutput() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (provider.getAttribute(ONLY_WHOLE) != null && !WholeText.isWhole(text)) {
            throw JsonMappingException.from(json, MalformedJson.HALF_A_CHARACTER);
        }
        json.writeString(text);
    }
}
