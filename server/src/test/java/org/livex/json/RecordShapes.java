package org.livex.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws JSON schemas of records, enums and sealed types as {@link DomainJson} writes them, each under a name of its own. What
 * it does not know it refuses: a shape is never guessed.
 */
final class RecordShapes {
    static final String SCHEMAS = "#/components/schemas/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            double.class, "number",
            Double.class, "number");

    private final ShapeNames names;
    private final SortedMap<String, ObjectNode> drawn = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();

    RecordShapes(ShapeNames names) {
        this.names = names;
    }

    /** The schemas of this type and of all that it is made of, by their names. */
    SortedMap<String, ObjectNode> of(Class<?> type) {
        shape(type, type.getSimpleName());
        return Collections.unmodifiableSortedMap(drawn);
    }

    private ObjectNode shape(Type type, String where) {
        return switch (type) {
            case ParameterizedType generic -> container(generic, where);
            case Class<?> plain
            when PLAIN.containsKey(plain) -> JSON.objectNode().put("type", PLAIN.get(plain));
            case Class<?> known when names.string(known) != null -> reference(names.string(known));
            case Class<?> own when own.isEnum() || own.isRecord() || own.isSealed() -> named(own);
            default ->
                throw new IllegalArgumentException(where + " is a " + type.getTypeName() + ", which has no JSON");
        };
    }

    private ObjectNode container(ParameterizedType type, String where) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = JSON.objectNode().put("type", "array");
            array.set("items", shape(of[0], where));
            return array;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = JSON.objectNode().put("type", "object");
            if (of[0] != String.class) {
                map.set("propertyNames", shape(of[0], where));
            }
            map.set("additionalProperties", shape(of[1], where));
            return map;
        }
        throw new IllegalArgumentException(where + " is a " + type.getTypeName() + ", which has no JSON");
    }

    private ObjectNode named(Class<?> type) {
        String name = names.of(type);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            // There before it is drawn, since a type may be made of itself.
            drawn.put(name, JSON.objectNode());
            drawn.put(name, definition(type));
        } else if (owner != type) {
            throw new IllegalArgumentException(owner.getName() + " and " + type.getName() + " are both " + name);
        }
        return reference(name);
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode words = JSON.objectNode().put("type", "string");
            ArrayNode constants = words.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .map(Enum.class::cast)
                    .forEach(one -> constants.add(DomainJson.word(one)));
            return words;
        }
        return type.isRecord() ? object(type, names.typeWord(type)) : union(type);
    }

    private ObjectNode union(Class<?> sealed) {
        ObjectNode union = JSON.objectNode();
        ArrayNode members = union.putArray("anyOf");
        for (Class<?> leaf : leaves(sealed)) {
            String typed = names.typedIn(sealed, leaf);
            if (typed == null) {
                members.add(named(leaf));
            } else {
                drawn.put(typed, object(leaf, names.wordOf(leaf)));
                members.add(reference(typed));
            }
        }
        return union;
    }

    private ObjectNode object(Class<?> type, @Nullable String typeWord) {
        ObjectNode object = JSON.objectNode().put("type", "object");
        List<String> required = new ArrayList<>();
        ObjectNode properties = JSON.objectNode();
        if (typeWord != null) {
            required.add("type");
            properties.putObject("type").put("const", typeWord);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String where = type.getSimpleName() + "." + component.getName();
            properties.set(component.getName(), shape(component.getGenericType(), where));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            required.forEach(object.putArray("required")::add);
        }
        object.set("properties", properties);
        return object;
    }

    static List<Class<?>> leaves(Class<?> sealed) {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> permitted : Objects.requireNonNull(sealed.getPermittedSubclasses())) {
            if (permitted.isSealed()) {
                leaves.addAll(leaves(permitted));
            } else {
                leaves.add(permitted);
            }
        }
        return leaves;
    }

    private static ObjectNode reference(@Nullable String name) {
        return JSON.objectNode().put("$ref", SCHEMAS + name);
    }

    /** What types are called in a description, and which of them are a string or say their type in JSON. */
    interface ShapeNames {
        String of(Class<?> type);

        /** The schema of a type that is a string; null for others. */
        @Nullable String string(Class<?> type);

        /** What a record says in its field {@code type} wherever it is; null where it has none. */
        @Nullable String typeWord(Class<?> record);

        /** What a member is called that says its type only where it can be any of them; null where it has one name. */
        @Nullable String typedIn(Class<?> sealed, Class<?> leaf);

        String wordOf(Class<?> leaf);
    }
}
