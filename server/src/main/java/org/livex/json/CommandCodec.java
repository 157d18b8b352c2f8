package org.livex.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.ids.CommandId;

/**
 * Commands as they come over the wire: {@code {"id":"<UUID>","type":"acknowledge-inject",…}}. Reading never throws,
 * whatever the bytes. How large a command may be is the edge's business: it alone knows before all of it is read.
 */
public final class CommandCodec {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private CommandCodec() {}

    public static CommandReading read(byte[] json) {
        try {
            return read(DomainJson.parseMarkless(json));
        } catch (MalformedJson e) {
            return new CommandReading.Malformed(null, e.field(), e.problem());
        }
    }

    /** For one of several commands that {@link DomainJson#parse} read together. */
    public static CommandReading read(JsonNode json) {
        return read(json, UnaryOperator.identity());
    }

    /**
     * Of a device whose clock may be wrong: all instants in a command are of that clock, and {@code byServer} says what the
     * server's showed then.
     */
    public static CommandReading read(JsonNode json, UnaryOperator<Instant> byServer) {
        if (!(json instanceof ObjectNode sent)) {
            return new CommandReading.Malformed(null, "", "must be an object");
        }
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        bare.setAll(sent);
        JsonNode idNode = bare.remove("id");
        CommandId id = idOf(idNode);
        if (id == null) {
            return new CommandReading.Malformed(
                    null, "id", idNode == null ? "is missing" : "must be a UUID in lower case");
        }
        try {
            return new CommandReading.Envelope(id, DomainJson.read(bare, Command.class, byServer));
        } catch (MalformedJson e) {
            return new CommandReading.Malformed(id, e.field(), e.problem());
        }
    }

    public static byte[] write(CommandReading.Envelope envelope) {
        return DomainJson.write(tree(envelope));
    }

    static ObjectNode tree(CommandReading.Envelope envelope) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", envelope.id().value());
        return json.setAll(DomainJson.tree(envelope.command()));
    }

    private static @Nullable CommandId idOf(@Nullable JsonNode json) {
        return json != null
                        && json.isTextual()
                        && UUID.matcher(json.textValue()).matches()
                ? new CommandId(json.textValue())
                : null;
    }
}
