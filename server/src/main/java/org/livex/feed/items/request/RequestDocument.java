package org.livex.feed.items.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextVersion;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** The document of an authority, filled in: its text and what is named in it are in one language. */
public final class RequestDocument {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_-]{1,20})}");

    private RequestDocument() {}

    public static ObjectNode of(Exercise exercise, Request request, RequestForm form, List<Language> wanted) {
        ObjectNode json = TextJson.of(form.document(), wanted);
        fill(json, exercise, request, form);
        if (json.path("original") instanceof ObjectNode original) {
            fill(original, exercise, request, form);
        }
        return json;
    }

    private static void fill(ObjectNode text, Exercise exercise, Request request, RequestForm form) {
        Language language = Language.of(text.path("language").asText());
        Matcher found = PLACEHOLDER.matcher(text.path("text").asText());
        text.put(
                "text",
                found.replaceAll(
                        match -> Matcher.quoteReplacement(value(match.group(1), exercise, request, form, language))));
    }

    private static String value(String name, Exercise exercise, Request request, RequestForm form, Language language) {
        return switch (name) {
            case "number" -> number(request.answer());
            case "authority" -> {
                Persona authority = exercise.scenario().find(Persona.class, form.authority());
                yield authority == null ? "" : in(authority.name(), language);
            }
            case "filer" -> {
                Person filer = exercise.roster().find(request.filer());
                yield filer == null ? "" : filer.callName();
            }
            case "ground" -> {
                FormChoice ground = form.ground(request.filing().ground());
                yield ground == null ? "" : in(ground.text(), language);
            }
            case "reason" -> {
                LocalizedText reason = request.decided() == null
                        ? null
                        : request.decided().ruling().reason();
                yield reason == null ? "" : in(reason, language);
            }
            default ->
                form.fields().stream()
                        .filter(field -> field.id().equals(name))
                        .findFirst()
                        .map(field -> written(field, request.filing().values().get(name), language))
                        .orElse("");
        };
    }

    private static String number(Request.@Nullable Answer answer) {
        return answer == null ? "" : answer.number() + "/" + answer.year();
    }

    private static String written(FormField field, @Nullable String value, Language language) {
        if (value == null || value.isBlank()) {
            return "—";
        }
        if (field.choices().isEmpty()) {
            return value;
        }
        return Arrays.stream(value.split(" "))
                .map(id -> {
                    FormChoice choice = FormChoice.find(field.choices(), id);
                    return choice == null ? id : in(choice.text(), language);
                })
                .collect(Collectors.joining(", "));
    }

    private static String in(LocalizedText text, Language language) {
        Language best = Languages.choose(List.of(language), text.versions().keySet(), text.source())
                .language();
        TextVersion version = Objects.requireNonNull(text.versions().get(best));
        return version.text();
    }
}
