package org.livex.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.WholeText;
import org.livex.exercise.words.WrongField;

/**
 * JSON that is not what it should be. {@code field} is the path to it, such as {@code marks[3].takenAt}, and empty for
 * the whole; {@code problem} is a phrase in English for a client's author. Neither repeats values.
 */
public final class MalformedJson extends RuntimeException {
    static final String HALF_A_CHARACTER = "holds half a character";

    private static final long serialVersionUID = 1L;

    private static final String UNKNOWN = "is not known";

    private final String field;
    private final String problem;

    public MalformedJson(String field, String problem) {
        this(field, problem, null);
    }

    private MalformedJson(String field, String problem, @Nullable Throwable cause) {
        super(field.isEmpty() ? problem : field + " " + problem, cause);
        this.field = WholeText.mended(field);
        this.problem = problem;
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }

    /** Whether all that is wrong is a text that older builds took in and could not read again. */
    public boolean isHalfACharacter() {
        return problem.equals(HALF_A_CHARACTER);
    }

    /** Whether a type or a word is not known here, as one is that a later build added. */
    public boolean isMaybeNewer() {
        return problem.equals(UNKNOWN) || problem.startsWith("not one of");
    }

    /** Where reading stopped; 1 where that is not known. */
    public int line() {
        return getCause() instanceof JsonProcessingException stopped && stopped.getLocation() != null
                ? stopped.getLocation().getLineNr()
                : 1;
    }

    static MalformedJson from(IOException e) {
        return switch (e) {
            case InvalidTypeIdException type ->
                new MalformedJson(path(type.getPath(), "type"), type.getTypeId() == null ? "is missing" : UNKNOWN, e);
            case ValueInstantiationException refused
            when refused.getCause() instanceof WrongField wrong ->
                new MalformedJson(path(refused.getPath(), wrong.field()), FieldProblem.in(wrong), e);
            case JsonMappingException mapping -> new MalformedJson(path(mapping.getPath()), problem(mapping), e);
            case StreamReadException syntax -> new MalformedJson(path(syntax.getProcessor()), problem(syntax), e);
            case StreamConstraintsException limit ->
                new MalformedJson(
                        limit.getProcessor() instanceof JsonParser parser ? path(parser) : "", problem(limit), e);
            default -> new MalformedJson("", "is not JSON in UTF-8", e);
        };
    }

    private static String problem(JsonMappingException e) {
        return switch (e) {
            case FieldProblem own -> own.getOriginalMessage();
            case UnrecognizedPropertyException unknown ->
                WholeText.isWhole(unknown.getPropertyName()) ? UNKNOWN : HALF_A_CHARACTER;
            case InvalidNullException _ -> "is missing";
            case ValueInstantiationException refused -> FieldProblem.in(refused.getCause());
            case MismatchedInputException mismatch -> "must be " + kind(mismatch.getTargetType());
            default -> e.getCause() instanceof IOException cause ? problem(cause) : "is not acceptable";
        };
    }

    private static String problem(IOException e) {
        return switch (e) {
            case InputCoercionException _ -> "is too large a number";
            case StreamConstraintsException _ -> "is longer or deeper than allowed";
            case StreamReadException twice
            when twice.getOriginalMessage().startsWith("Duplicate field") -> "is there twice";
            case StreamReadException syntax -> "is not JSON" + position(syntax.getLocation());
            default -> "is not JSON in UTF-8";
        };
    }

    private static String position(@Nullable JsonLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == Boolean.TYPE || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String path(List<JsonMappingException.Reference> references, String... below) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            append(path, reference.getFieldName(), reference.getIndex());
        }
        for (String name : below) {
            append(path, name, -1);
        }
        return path.toString();
    }

    private static String path(@Nullable JsonParser parser) {
        StringBuilder path = new StringBuilder();
        if (parser != null) {
            appendContext(path, parser.getParsingContext());
        }
        return path.toString();
    }

    private static void appendContext(StringBuilder path, @Nullable JsonStreamContext context) {
        if (context != null && !context.inRoot()) {
            appendContext(path, context.getParent());
            append(path, context.getCurrentName(), context.getCurrentIndex());
        }
    }

    private static void append(StringBuilder path, @Nullable String name, int index) {
        if (name != null) {
            path.append(path.isEmpty() ? "" : ".").append(name);
        } else if (index >= 0) {
            path.append('[').append(index).append(']');
        }
    }
}
