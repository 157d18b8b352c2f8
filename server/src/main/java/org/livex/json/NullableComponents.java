package org.livex.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/** Lets JSON leave out exactly what the compiler lets be null, so that records say it once. */
final class NullableComponents extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final JsonSetter.Value MAY_BE_NULL = JsonSetter.Value.construct(Nulls.SET, Nulls.FAIL);

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isNullable(parameter)
                ? MAY_BE_NULL
                : super.findSetterInfo(annotated);
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        return parameter.getOwner().getMember() instanceof Executable constructor
                && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
