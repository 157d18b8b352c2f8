package org.livex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Jackson takes the string "NaN" and the number 1e999 for doubles; comparisons with either go wrong in silence. */
final class FiniteNumber extends StdScalarDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    FiniteNumber() {
        super(Double.TYPE);
    }

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.currentToken().isNumeric()) {
            throw new FieldProblem(json, "must be a number");
        }
        double number = json.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw new FieldProblem(json, "is too large a number");
        }
        return number;
    }
}
