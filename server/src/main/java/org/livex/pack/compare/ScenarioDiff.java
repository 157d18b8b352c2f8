package org.livex.pack.compare;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.SitePlan;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;
import org.livex.pack.yaml.YamlValue;

/**
 * What differs between two scenarios, part by part, field by field, language by language. It looks at whatever components the
 * records have: a new one differs without anybody thinking of it.
 */
public final class ScenarioDiff {
    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** {@code before} is null where it is added, {@code after} where it is removed. {@code fields} are those of a change. */
    public record Change(
            ScenarioParts.Key key,
            How how,
            ScenarioParts.@Nullable Part before,
            ScenarioParts.@Nullable Part after,
            List<Field> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /** {@code path} are names of components; {@code language} is null for what is in none. */
    public record Field(
            List<String> path,
            @Nullable Language language,
            @Nullable Object before,
            @Nullable Object after) {
        public Field {
            path = List.copyOf(path);
        }
    }

    /** A version of a text as its readers see it. */
    public record Wording(String text, String state, boolean stale, boolean machine) {}

    /** The first name in the path of what is said of how control treats an inject. */
    public static final String HANDLING = "handling";

    /** Said as a whole: their parts mean nothing alone. */
    private static final Set<Class<?>> WHOLE = Set.of(
            Audience.class,
            Area.class,
            DayWindow.class,
            Enclosure.class,
            ExerciseTime.class,
            GeoPoint.class,
            Language.class,
            SitePlan.class);

    private static final Set<String> OF_HUMANS = Set.of("callName", "gender");

    private final boolean withoutNames;

    private ScenarioDiff(boolean withoutNames) {
        this.withoutNames = withoutNames;
    }

    /** {@code withoutNames}: one of them has roles without names, so names are no difference. */
    public static List<Change> between(Exercise before, Exercise after, boolean withoutNames) {
        ScenarioDiff diff = new ScenarioDiff(withoutNames);
        SortedMap<ScenarioParts.Key, ScenarioParts.Part> old = ScenarioParts.of(before);
        SortedMap<ScenarioParts.Key, ScenarioParts.Part> next = ScenarioParts.of(after);
        SortedSet<ScenarioParts.Key> keys = new TreeSet<>(old.keySet());
        keys.addAll(next.keySet());
        List<Change> changes = new ArrayList<>();
        for (ScenarioParts.Key key : keys) {
            ScenarioParts.Part one = old.get(key);
            ScenarioParts.Part other = next.get(key);
            if (one == null || other == null) {
                changes.add(new Change(key, one == null ? How.ADDED : How.REMOVED, one, other, List.of()));
            } else {
                List<Field> fields = diff.fields(one, other);
                if (!fields.isEmpty()) {
                    changes.add(new Change(key, How.CHANGED, one, other, fields));
                }
            }
        }
        return changes;
    }

    private List<Field> fields(ScenarioParts.Part before, ScenarioParts.Part after) {
        List<Field> fields = new ArrayList<>();
        records(List.of(), before.record(), after.record(), fields);
        if (before.review() != after.review()) {
            fields.add(new Field(List.of("review"), null, before.review(), after.review()));
        }
        handlings(before.handling(), after.handling(), fields);
        return fields;
    }

    /** Rules by their id: where one stands among the others means nothing. */
    private void handlings(Handling before, Handling after, List<Field> fields) {
        values(List.of(HANDLING, "sensitive"), before.sensitive(), after.sensitive(), fields);
        SortedMap<String, NoAnswerRule> old = rules(before);
        SortedMap<String, NoAnswerRule> next = rules(after);
        SortedSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(next.keySet());
        for (String id : ids) {
            values(List.of(HANDLING, "noAnswer", id), old.get(id), next.get(id), fields);
        }
    }

    private static SortedMap<String, NoAnswerRule> rules(Handling handling) {
        SortedMap<String, NoAnswerRule> rules = new TreeMap<>();
        handling.noAnswer().forEach(rule -> rules.put(rule.id().value(), rule));
        return rules;
    }

    private void records(List<String> path, Record before, Record after, List<Field> fields) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            if (withoutNames && OF_HUMANS.contains(component.getName())) {
                continue;
            }
            List<String> deeper = new ArrayList<>(path);
            deeper.add(component.getName());
            values(deeper, value(component, before), value(component, after), fields);
        }
    }

    private void values(List<String> path, @Nullable Object before, @Nullable Object after, List<Field> fields) {
        if (before instanceof LocalizedText || after instanceof LocalizedText) {
            texts(path, (LocalizedText) before, (LocalizedText) after, fields);
        } else if (before instanceof Record one && after instanceof Record other && isOfParts(one, other)) {
            records(path, one, other, fields);
        } else if (!Objects.equals(blankIsNone(before), blankIsNone(after))) {
            fields.add(new Field(path, null, before, after));
        }
    }

    private static boolean isOfParts(Record one, Record other) {
        return one.getClass() == other.getClass()
                && !WHOLE.contains(one.getClass())
                && !(one instanceof Id)
                && !(one instanceof Trigger);
    }

    private static void texts(
            List<String> path, @Nullable LocalizedText before, @Nullable LocalizedText after, List<Field> fields) {
        if (before != null && after != null && !before.source().equals(after.source())) {
            fields.add(
                    new Field(path, null, before.source().tag(), after.source().tag()));
        }
        SortedSet<Language> languages = new TreeSet<>();
        addLanguages(before, languages);
        addLanguages(after, languages);
        for (Language language : languages) {
            Wording one = wording(before, language);
            Wording other = wording(after, language);
            if (!Objects.equals(one, other)) {
                fields.add(new Field(path, language, one, other));
            }
        }
    }

    private static void addLanguages(@Nullable LocalizedText text, SortedSet<Language> languages) {
        if (text != null) {
            languages.addAll(text.versions().keySet());
        }
    }

    private static @Nullable Wording wording(@Nullable LocalizedText text, Language language) {
        TextVersion version = text == null ? null : text.versions().get(language);
        return text == null || version == null
                ? null
                : new Wording(
                        version.text().strip(),
                        YamlValue.word(version.state()),
                        text.isStale(language),
                        version.isMachineMade());
    }

    private static @Nullable Object blankIsNone(@Nullable Object value) {
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
