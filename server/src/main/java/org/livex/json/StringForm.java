package org.livex.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.livex.exercise.words.ids.Id;

/** A type that is a string in JSON. {@code parse} refuses with an IllegalArgumentException that says what is wrong. */
record StringForm<T>(Class<T> type, Function<String, T> parse, Function<? super T, String> print) {
    static <T> StringForm<T> of(Class<T> type, Function<String, T> parse, Function<? super T, String> print) {
        return new StringForm<>(type, parse, print);
    }

    /** A record of one string that checks it when it is made. */
    static <I extends Id> StringForm<I> ofId(Class<I> type) {
        Constructor<I> constructor;
        try {
            constructor = type.getConstructor(String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not made of one string", e);
        }
        return of(type, value -> made(constructor, value), Id::value);
    }

    private static <I extends Id> I made(Constructor<I> constructor, String value) {
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static <E extends Enum<?>> StringForm<E> ofEnum(Class<E> type) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byWord.put(word(constant), constant);
        }
        String choice = String.join(", ", byWord.keySet());
        return of(
                type,
                word -> {
                    E constant = byWord.get(word);
                    if (constant == null) {
                        throw new IllegalArgumentException("not one of " + choice);
                    }
                    return constant;
                },
                StringForm::word);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void addTo(SimpleModule module) {
        module.addSerializer(type, serializer());
        module.addKeySerializer(type, keySerializer());
        module.addDeserializer(type, deserializer());
        module.addKeyDeserializer(type, keyDeserializer());
    }

    JsonSerializer<T> serializer() {
        return new Printer();
    }

    JsonSerializer<T> keySerializer() {
        return new KeyPrinter();
    }

    JsonDeserializer<T> deserializer() {
        return new Parser(type);
    }

    KeyDeserializer keyDeserializer() {
        return new KeyParser();
    }

    private final class Printer extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(print.apply(value));
        }

        @Override
        public void serializeWithType(T value, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(value, json, provider);
        }
    }

    private final class KeyPrinter extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(print.apply(value));
        }
    }

    private final class Parser extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        Parser(Class<T> type) {
            super(type);
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw new FieldProblem(json, "must be a string");
            }
            try {
                return parse.apply(json.getText());
            } catch (IllegalArgumentException e) {
                throw FieldProblem.because(json, e);
            }
        }
    }

    private final class KeyParser extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            T value;
            try {
                value = parse.apply(key);
            } catch (IllegalArgumentException e) {
                throw new FieldProblem(context.getParser(), "has a key that is " + e.getMessage());
            }
            if (!print.apply(value).equals(key)) {
                // Otherwise "ru" and "RU" would be two keys of which one is lost.
                throw new FieldProblem(context.getParser(), "has a key that should be written " + print.apply(value));
            }
            return value;
        }
    }
}
