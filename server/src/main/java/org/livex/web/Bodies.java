package org.livex.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.livex.journal.DomainJson;
import org.livex.journal.MalformedJson;

/** Reads what clients send. */
final class Bodies {
    private Bodies() {}

    static byte[] bytes(RoutingContext ctx) {
        Buffer body = ctx.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    /** Where the bytes are no JSON, no field is to blame, wherever the reading stopped. */
    static JsonNode json(RoutingContext ctx) {
        try {
            return DomainJson.parse(bytes(ctx));
        } catch (MalformedJson malformed) {
            throw new Problem(400, "malformed-json", Map.of("problem", malformed.problem()));
        }
    }

    static ObjectNode object(RoutingContext ctx) {
        JsonNode json = json(ctx);
        if (!(json instanceof ObjectNode object)) {
            throw Problem.of(400, "malformed-json");
        }
        return object;
    }

    static String text(ObjectNode json, String field, int longest) {
        JsonNode value = json.path(field);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > longest) {
            throw Problem.field(field, "must be a text of at most " + longest + " characters");
        }
        return value.textValue();
    }

    static long wholeNumber(RoutingContext ctx, String parameter, long otherwise, long most) {
        String value = ctx.request().getParam(parameter);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,18}")) {
            throw Problem.field(parameter, "must be a whole number, 0 or more");
        }
        return Math.min(Long.parseLong(value), most);
    }
}
