package org.livex.exercise.request;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;

/**
 * On what a player asks an authority that control plays. {@code lawfulDelay} counts on the exercise clock, from when the
 * authority has the request. {@code document} is what goes out when it grants, with {@code {placeholders}} for
 * {@link #placeholders()}. {@code forTeam}: the filer's teams see the request and its answer too.
 */
public record RequestForm(
        RequestFormId id,
        LocalizedText title,
        PersonaId authority,
        List<FormField> fields,
        List<FormChoice> grounds,
        List<FormChoice> refusals,
        Duration lawfulDelay,
        Audience audience,
        boolean forTeam,
        LocalizedText document)
        implements AddedThing {
    public static final int MOST_GROUNDS = 30;
    public static final Duration LONGEST_DELAY = Duration.ofDays(30);
    public static final Set<String> OWN_PLACEHOLDERS = Set.of("number", "authority", "filer", "ground", "reason");

    public RequestForm {
        fields = List.copyOf(fields);
        grounds = List.copyOf(grounds);
        refusals = List.copyOf(refusals);
        FormFields.checkPart(id.value());
        if (grounds.size() > MOST_GROUNDS || refusals.size() > MOST_GROUNDS) {
            throw new IllegalArgumentException("has more than " + MOST_GROUNDS + " grounds");
        }
        if (lawfulDelay.isNegative() || lawfulDelay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("has no believable delay");
        }
        Set<String> names = new HashSet<>();
        Stream.concat(grounds.stream(), refusals.stream()).forEach(ground -> FormFields.checkOnce(names, ground.id()));
        FormFields.check(fields, names);
        if (fields.stream()
                .anyMatch(field -> field.type() == FormField.Type.GROUP || field.type() == FormField.Type.DOSSIER)) {
            throw new IllegalArgumentException("has a field that only reports have");
        }
    }

    public @Nullable FormChoice ground(@Nullable String ground) {
        return FormChoice.find(grounds, ground);
    }

    public @Nullable FormChoice refusal(@Nullable String ground) {
        return FormChoice.find(refusals, ground);
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
        return new RequestForm(
                id,
                title,
                authority,
                FormFields.reworded(fields, name, text),
                FormChoice.reworded(grounds, "", name, text),
                FormChoice.reworded(refusals, "", name, text),
                lawfulDelay,
                audience,
                forTeam,
                document);
    }
}
