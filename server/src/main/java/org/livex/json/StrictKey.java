package org.livex.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import org.livex.exercise.words.WholeText;

/** A name that somebody chose, of a field of a form: as {@link StrictText}, for what stands before the colon. */
final class StrictKey extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        if (WholeText.isWhole(key)) {
            return key;
        }
        if (context.getAttribute(StrictText.MENDED) == null) {
            throw new FieldProblem(context.getParser(), MalformedJson.HALF_A_CHARACTER);
        }
        return WholeText.mended(key);
    }
}
