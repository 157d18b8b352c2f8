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
 * newer version added are passed over; a type that it added is not, since a fold without it would be wrong. Nothing is
 * written that could not be read again: half a character fails with an {@link UncheckedIOException}.
 */
public final class FactCodec {
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
    private static final ObjectWriter WRITER =
            DomainJson.writer().forType(FACTS).withAttribute(WholeOutput.ONLY_WHOLE, true);
    private static final ObjectReader READER = DomainJson.lenientReader().forType(FACTS);
    private static final ObjectReader MENDING = READER.withAttribute(StrictText.MENDED, true);

    private FactCodec() {}

    public static byte[] write(List<Fact> facts) {
        try {
            return WRITER.writeValueAsBytes(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with {@link MalformedJson} on what no version up to this one should have written. */
    public static List<Fact> read(byte[] json) {
        return read(READER, json);
    }

    /** The same, but half a character, which older builds took in by an import, is the sign for what cannot be read. */
    public static List<Fact> readMending(byte[] json) {
        return read(MENDING, json);
    }

    private static List<Fact> read(ObjectReader reader, byte[] json) {
        try {
            return reader.readValue(json);
        } catch (IOException e) {
            throw MalformedJson.from(e);
        }
    }
}
