package org.livex.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;

/** Immutable sets and maps iterate in another order in every JVM; written down they are sorted, so equal is equal. */
final class SortedOutput extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription description,
            TypeSerializer elementType,
            JsonSerializer<Object> element) {
        if (!type.isTypeOrSubTypeOf(Set.class)) {
            return null;
        }
        return type.getContentType().hasRawClass(Overlap.class) ? new SortedOverlaps() : new SortedSet();
    }

    @Override
    public @Nullable JsonSerializer<?> findMapSerializer(
            SerializationConfig config,
            MapType type,
            BeanDescription description,
            JsonSerializer<Object> key,
            TypeSerializer elementType,
            JsonSerializer<Object> element) {
        return type.getKeyType().isTypeOrSubTypeOf(Id.class) ? new SortedById() : null;
    }

    private static String written(Object element) {
        return switch (element) {
            case Id id -> id.value();
            case Enum<?> constant -> StringForm.word(constant);
            case Language language -> language.tag();
            default -> throw new IllegalArgumentException("sets of " + element.getClass() + " have no order");
        };
    }

    private static final class SortedSet extends JsonSerializer<Set<?>> {
        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider) throws IOException {
            String[] sorted = set.stream().map(SortedOutput::written).sorted().toArray(String[]::new);
            json.writeArray(sorted, 0, sorted.length);
        }
    }

    private static final class SortedOverlaps extends JsonSerializer<Set<Overlap>> {
        @Override
        public void serialize(Set<Overlap> set, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray(set, set.size());
            for (Overlap overlap :
                    set.stream().sorted(Comparator.comparing(Overlap::toString)).toList()) {
                provider.defaultSerializeValue(overlap, json);
            }
            json.writeEndArray();
        }
    }

    private static final class SortedById extends JsonSerializer<Map<? extends Id, ?>> {
        @Override
        public void serialize(Map<? extends Id, ?> map, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((id, value) -> sorted.put(id.value(), value));
            json.writeStartObject(map, sorted.size());
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                provider.defaultSerializeField(entry.getKey(), entry.getValue(), json);
            }
            json.writeEndObject();
        }
    }
}
