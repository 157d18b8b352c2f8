package org.livex.exercise.request;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.RequestFormId;
import org.livex.exercise.words.TextPart;

/**
 * On what a player asks an authority that control plays. {@code lawfulDelay} counts on the exercise clock, from when the
 * authority has the request. {@code document} is what goes out when it grants, with {@code {placeholders}} for
 * {@link #placeholders()}. {@code forTeam}: the filer's teams see the request and its answer too.
 */
public record RequestForm(
        RequestFormId id,
        LocalizedText title,
        PersonaId authority,
        List<RequestField> fields,
        List<FormChoice> grounds,
        List<FormChoice> refusals,
        Duration lawfulDelay,
        Audience audience,
        boolean forTeam,
        LocalizedText document)
        implements AddedThing {
    public static final int MOST_FIELDS = 30;
    public static final int MOST_GROUNDS = 30;
    public static final Duration LONGEST_DELAY = Duration.ofDays(30);
    public static final Set<String> OWN_PLACEHOLDERS = Set.of("number", "authority", "filer", "ground", "reason");

    /** Without dots, and short: together with the form's they name a text. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    public RequestForm {
        fields = List.copyOf(fields);
        grounds = List.copyOf(grounds);
        refusals = List.copyOf(refusals);
        checkPart(id.value());
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("has more than " + MOST_FIELDS + " fields");
        }
        if (grounds.size() > MOST_GROUNDS || refusals.size() > MOST_GROUNDS) {
            throw new IllegalArgumentException("has more than " + MOST_GROUNDS + " grounds");
        }
        if (lawfulDelay.isNegative() || lawfulDelay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("has no believable delay");
        }
        Set<String> parts = new HashSet<>();
        Stream.concat(
                        fields.stream().map(RequestField::id),
                        Stream.concat(grounds.stream(), refusals.stream()).map(FormChoice::id))
                .forEach(part -> checkOnce(parts, part));
        for (RequestField field : fields) {
            Set<String> options = new HashSet<>();
            field.choices().forEach(option -> checkOnce(options, option.id()));
        }
    }

    static void checkPart(String id) {
        if (!PART.matcher(id).matches()) {
            throw new IllegalArgumentException("is not 1 to 20 letters, digits, dashes");
        }
    }

    private static void checkOnce(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("names " + id + " twice");
        }
    }

    public @Nullable FormChoice ground(@Nullable String ground) {
        return find(grounds, ground);
    }

    public @Nullable FormChoice refusal(@Nullable String ground) {
        return find(refusals, ground);
    }

    public static @Nullable FormChoice find(List<FormChoice> choices, @Nullable String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What a document may name in braces: the fields, and {@link #OWN_PLACEHOLDERS}. */
    public Set<String> placeholders() {
        Set<String> names = new HashSet<>(OWN_PLACEHOLDERS);
        fields.forEach(field -> names.add(field.id()));
        return names;
    }

    public RequestForm with(TextPart part, LocalizedText text) {
        return new RequestForm(
                id,
                part == TextPart.TITLE ? text : title,
                authority,
                fields,
                grounds,
                refusals,
                lawfulDelay,
                audience,
                forTeam,
                part == TextPart.BODY ? text : document);
    }

    /** {@code name} is that of a field or ground, or of an option with its field before it. */
    public RequestForm reworded(String name, LocalizedText text) {
        List<RequestField> next = fields.stream()
                .map(field -> new RequestField(
                        field.id(),
                        field.id().equals(name) ? text : field.label(),
                        field.type(),
                        field.required(),
                        field.options() == null ? null : reworded(field.options(), field.id() + ".", name, text)))
                .toList();
        return new RequestForm(
                id,
                title,
                authority,
                next,
                reworded(grounds, "", name, text),
                reworded(refusals, "", name, text),
                lawfulDelay,
                audience,
                forTeam,
                document);
    }

    private static List<FormChoice> reworded(List<FormChoice> choices, String before, String name, LocalizedText text) {
        return choices.stream()
                .map(choice -> name.equals(before + choice.id()) ? new FormChoice(choice.id(), text) : choice)
                .toList();
    }
}
