package org.livex.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.SeenText;
import org.livex.exercise.words.Texts;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;
import org.livex.room.Problem;
import org.livex.room.SyncRequest;

/** Reads what clients send. */
public final class Bodies {
    private Bodies() {}

    public static byte[] bytes(RoutingContext ctx) {
        return Sent.with(ctx).bytes();
    }

    /** Where the bytes are no JSON, no field is to blame, wherever the reading stopped. */
    public static JsonNode json(RoutingContext ctx) {
        return read(ctx, Set.of());
    }

    /** In which one command that holds half a character, or what a phone says of itself, keeps no other from arriving. */
    public static JsonNode sync(RoutingContext ctx) {
        return read(ctx, SyncRequest.JUDGED_APART);
    }

    private static JsonNode read(RoutingContext ctx, Set<String> apart) {
        try {
            return DomainJson.parseSent(bytes(ctx), apart);
        } catch (MalformedJson malformed) {
            throw Problem.malformed("malformed-json", malformed.problem());
        }
    }

    public static ObjectNode object(RoutingContext ctx) {
        JsonNode json = json(ctx);
        if (!(json instanceof ObjectNode object)) {
            throw Problem.malformed("malformed-json", "must be an object");
        }
        return object;
    }

    public static String text(ObjectNode json, String field, int longest) {
        String value = SeenText.of(json.path(field).asText());
        if (!json.path(field).isTextual() || SeenText.isBlank(value) || Texts.length(value) > longest) {
            throw Problem.field(field, "must be a text of at most " + longest + " characters");
        }
        return value;
    }

    public static long wholeNumber(RoutingContext ctx, String parameter, long otherwise, long most) {
        String value = ctx.request().getParam(parameter);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,18}")) {
            throw Problem.field(parameter, "must be a whole number, 0 or more");
        }
        return Math.min(Long.parseLong(value), most);
    }

    /** {@code languages=ru,en}, best first; none where it is left out. */
    public static List<Language> languages(RoutingContext ctx) {
        String value = ctx.request().getParam("languages");
        if (value == null || value.isEmpty()) {
            return List.of();
        }
        String[] tags = value.split(",", -1);
        if (tags.length > Person.MOST_LANGUAGES) {
            throw Problem.field("languages", "must be at most " + Person.MOST_LANGUAGES + " language tags");
        }
        try {
            return Stream.of(tags).map(Language::of).distinct().toList();
        } catch (IllegalArgumentException _) {
            throw Problem.field("languages", "is not a list of language tags");
        }
    }
}
