package org.livex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Reads an instant, and where its device's clock is known to be wrong, what the server's showed then. */
final class DeviceInstant extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    private final JsonDeserializer<Instant> written = WallInstant.FORM.deserializer();

    private interface Told {
        UnaryOperator<Instant> byServer();
    }

    DeviceInstant() {
        super(Instant.class);
    }

    static ObjectReader corrected(ObjectReader reader, UnaryOperator<Instant> byServer) {
        return reader.withAttribute(Told.class, (Told) () -> byServer);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Instant said = written.deserialize(json, context);
        if (context.getAttribute(Told.class) instanceof Told told) {
            Instant corrected = told.byServer().apply(said);
            return WallInstant.isOfThisAge(corrected) ? corrected : said;
        }
        return said;
    }
}
