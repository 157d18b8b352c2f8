package org.livex.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module.SetupContext;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.ids.Id;

/** Every id and every enum of the domain is a string in JSON: an id by its value, a constant by its {@link StringForm#word}. */
final class IdsAndEnums {
    private static final String DOMAIN = Exercise.class.getPackageName();

    private IdsAndEnums() {}

    /** What the module adds after this for one of those types goes before it. */
    static void addTo(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                StringForm<?> form = formOf(type.getRawClass());
                return form == null ? null : form.serializer();
            }
        });
        context.addKeySerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                StringForm<?> form = formOf(type.getRawClass());
                return form == null ? null : form.keySerializer();
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findEnumDeserializer(
                    Class<?> type, DeserializationConfig config, BeanDescription description) {
                return deserializer(type);
            }

            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return deserializer(type.getRawClass());
            }
        });
        context.addKeyDeserializers((type, _, _) -> {
            StringForm<?> form = formOf(type.getRawClass());
            return form == null ? null : form.keyDeserializer();
        });
    }

    private static @Nullable JsonDeserializer<?> deserializer(Class<?> type) {
        StringForm<?> form = formOf(type);
        return form == null ? null : form.deserializer();
    }

    private static @Nullable StringForm<?> formOf(Class<?> type) {
        if (type.isRecord() && Id.class.isAssignableFrom(type)) {
            return StringForm.ofId(type.asSubclass(Id.class));
        }
        if (type.isEnum() && type.getPackageName().startsWith(DOMAIN)) {
            return StringForm.ofEnum(type.asSubclass(Enum.class));
        }
        return null;
    }
}
