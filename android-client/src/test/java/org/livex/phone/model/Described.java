package org.livex.phone.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What the server's description says of commands and items. Commands are held against their shapes: fields, kinds of values and
 * words that there are; limits are the server's.
 */
public final class Described {
    private static final String REFERENCE = "#/components/schemas/";
    private static final JSONObject SCHEMAS = schemas();

    private Described() {}

    /** Fails unless the server takes such a command. */
    public static void command(String type, JSONObject fields) {
        try {
            JSONObject command = new JSONObject(fields.toString()).put("type", type);
            JSONObject body = body(type);
            if (body == null) {
                throw new AssertionError("The server knows no command " + type);
            }
            String wrong = wrong(body, command, type);
            if (wrong != null) {
                throw new AssertionError(wrong + " in " + command);
            }
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }

    /** The names of all fields that these schemas, and what they are made of, have at any depth. */
    public static Set<String> fields(String... schemas) {
        Set<String> fields = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (String schema : schemas) {
            collect(named(schema), fields, seen);
        }
        return fields;
    }

    private static @Nullable JSONObject body(String type) throws JSONException {
        JSONArray bodies = named("CommandBody").getJSONArray("anyOf");
        for (int i = 0; i < bodies.length(); i++) {
            JSONObject body = resolved(bodies.getJSONObject(i));
            if (body.getJSONObject("properties")
                    .getJSONObject("type")
                    .getString("const")
                    .equals(type)) {
                return body;
            }
        }
        return null;
    }

    /** Null: it is as described. */
    private static @Nullable String wrong(JSONObject written, Object value, String at) throws JSONException {
        JSONObject schema = resolved(written);
        if (schema.has("anyOf")) {
            return wrongInAll(schema.getJSONArray("anyOf"), value, at);
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            return at + " is not " + schema.get("const");
        }
        if (schema.has("enum")
                && !schema.getJSONArray("enum").toString().contains(JSONObject.quote(value.toString()))) {
            return at + " is no " + schema.getJSONArray("enum");
        }
        return switch (schema.optString("type")) {
            case "object" ->
                value instanceof JSONObject object ? wrongObject(schema, object, at) : at + " is no object";
            case "array" -> value instanceof JSONArray list ? wrongList(schema, list, at) : at + " is no list";
            case "string" -> value instanceof String ? null : at + " is no string";
            case "boolean" -> value instanceof Boolean ? null : at + " is no boolean";
            case "integer" -> value instanceof Integer || value instanceof Long ? null : at + " is no integer";
            case "number" -> value instanceof Number ? null : at + " is no number";
            default -> null;
        };
    }

    private static @Nullable String wrongInAll(JSONArray members, Object value, String at) throws JSONException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < members.length(); i++) {
            String wrong = wrong(members.getJSONObject(i), value, at);
            if (wrong == null) {
                return null;
            }
            all.append(i == 0 ? "" : ", ").append(wrong);
        }
        return all.toString();
    }

    private static @Nullable String wrongObject(JSONObject schema, JSONObject value, String at) throws JSONException {
        JSONObject properties = schema.optJSONObject("properties");
        JSONArray required = schema.optJSONArray("required");
        for (int i = 0; required != null && i < required.length(); i++) {
            if (!value.has(required.getString(i))) {
                return at + "." + required.getString(i) + " is missing";
            }
        }
        JSONObject more = schema.optJSONObject("additionalProperties");
        for (Iterator<String> names = value.keys(); names.hasNext(); ) {
            String name = names.next();
            JSONObject property = properties == null || !properties.has(name) ? more : properties.getJSONObject(name);
            String wrong = property == null
                    ? at + "." + name + " is not described"
                    : wrong(property, value.get(name), at + "." + name);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static @Nullable String wrongList(JSONObject schema, JSONArray value, String at) throws JSONException {
        for (int i = 0; i < value.length(); i++) {
            String wrong = wrong(schema.getJSONObject("items"), value.get(i), at + "[" + i + "]");
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static void collect(@Nullable Object part, Set<String> fields, Set<String> seen) {
        if (part instanceof JSONArray list) {
            for (int i = 0; i < list.length(); i++) {
                collect(list.opt(i), fields, seen);
            }
        } else if (part instanceof JSONObject schema) {
            String reference = schema.optString("$ref");
            if (reference.startsWith(REFERENCE) && seen.add(reference)) {
                collect(named(reference.substring(REFERENCE.length())), fields, seen);
            }
            JSONObject properties = schema.optJSONObject("properties");
            if (properties != null) {
                properties.keys().forEachRemaining(fields::add);
            }
            schema.keys().forEachRemaining(name -> collect(schema.opt(name), fields, seen));
        }
    }

    private static JSONObject resolved(JSONObject schema) {
        String reference = schema.optString("$ref");
        return reference.isEmpty() ? schema : resolved(named(reference.substring(REFERENCE.length())));
    }

    private static JSONObject named(String name) {
        JSONObject schema = SCHEMAS.optJSONObject(name);
        if (schema == null) {
            throw new AssertionError("The server describes no " + name);
        }
        return schema;
    }

    private static JSONObject schemas() {
        try {
            return new JSONObject(Files.readString(Path.of("../server/src/main/resources/openapi.json")))
                    .getJSONObject("components")
                    .getJSONObject("schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }
}
