package org.livex.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.Fact;
import org.livex.exercise.RevisableThing;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;

/** What the exercise's types are called in the server's description. */
final class DomainNames implements RecordShapes.ShapeNames {
    private static final Map<Class<?>, String> STRINGS = Map.ofEntries(
            Map.entry(Language.class, "LanguageTag"),
            Map.entry(Channel.class, "Channel"),
            Map.entry(MediaHash.class, "MediaHash"),
            Map.entry(MediaType.class, "MediaType"),
            Map.entry(Responsible.class, "Responsible"),
            Map.entry(Subject.class, "Subject"),
            Map.entry(Issuer.class, "Issuer"),
            Map.entry(TextRef.class, "TextRef"),
            Map.entry(ExerciseTime.class, "ExerciseTime"),
            Map.entry(Instant.class, "Instant"),
            Map.entry(Duration.class, "Duration"),
            Map.entry(LocalDate.class, "Date"),
            Map.entry(ZoneId.class, "TimeZone"),
            Map.entry(BigDecimal.class, "Decimal"));

    /** Where what clients read has the name already, and another shape. */
    private static final Map<Class<?>, String> OTHERWISE = Map.of(
            Command.class, "CommandBody",
            Bounds.class, "FormBounds",
            Handling.class, "WrittenHandling",
            SurveyQuestion.class, "WrittenSurveyQuestion");

    @Override
    public String of(Class<?> type) {
        String other = OTHERWISE.get(type);
        if (other != null) {
            return other;
        }
        Class<?> outer = type.getEnclosingClass();
        return outer == null || Command.class.isAssignableFrom(type) || Fact.class.isAssignableFrom(type)
                ? type.getSimpleName()
                : of(outer) + type.getSimpleName();
    }

    @Override
    public @Nullable String string(Class<?> type) {
        if (Id.class.isAssignableFrom(type)) {
            return type == CommandId.class ? "CommandId" : "Id";
        }
        return STRINGS.get(type);
    }

    @Override
    public @Nullable String typeWord(Class<?> record) {
        return DomainModule.NAMED_BY_TYPE.stream().anyMatch(root -> root.isAssignableFrom(record))
                ? wordOf(record)
                : null;
    }

    @Override
    public String wordOf(Class<?> leaf) {
        return DomainModule.kebabCase(leaf.getSimpleName());
    }

    @Override
    public @Nullable String typedIn(Class<?> sealed, Class<?> leaf) {
        return RevisableThing.class.isAssignableFrom(sealed) ? "Revised" + of(leaf) : null;
    }
}
