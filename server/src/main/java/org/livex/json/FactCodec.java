package org.livex.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.livex.exercise.Fact;

/**
 * Facts as they lie in a journal: a JSON list in UTF-8. What one version wrote the next must read for ever, so a record
 * may gain {@code @Nullable} components and a hierarchy new types, but nothing is renamed or taken away. Fields that a
 * newer version added are passed over; a type that it added is not, since a fold without it would be wrong.
 */
public final class FactCodec {
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
    private static final ObjectWriter WRITER = DomainJson.writer().forType(FACTS);
    private static final ObjectReader READER = DomainJson.lenientReader().forType(FACTS);

    private FactCodec() {}

    public static byte[] write(List<Fact> facts) {
        try {
            return WRITER.writeValueAsBytes(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with {@link MalformedJson} on what no version up to this one has written. */
    public static List<Fact> read(byte[] json) {
        try {
            return READER.readValue(json);
        } catch (IOException e) {
            throw MalformedJson.from(e);
        }
    }
}
