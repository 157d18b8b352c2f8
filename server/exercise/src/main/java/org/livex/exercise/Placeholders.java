package org.livex.exercise;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.VariableId;

/**
 * {@code {name}} and its like, and variables, in what recipients read of an inject: filled in for each of them, in the
 * language that they get. A text from before there were placeholders may have other braces; those are shown as they are.
 */
public final class Placeholders {
    public static final String NAME = "name";
    public static final String ROLE = "role";
    public static final String TEAM = "team";
    public static final String AGENCY = "agency";
    public static final String EXERCISE_DATE = "exercise-date";
    public static final String EXERCISE_TIME = "exercise-time";
    public static final Set<String> KNOWN = VariableId.TAKEN;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-][a-z0-9-]*)}");

    private Placeholders() {}

    /** What {@code value} does not know stays as it is written. */
    public static String filled(String text, Function<String, @Nullable String> value) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String filled = value.apply(found.group(1));
            return Matcher.quoteReplacement(filled == null ? found.group() : filled);
        });
    }

    /** What stands between braces in any of its languages, known or not. */
    public static Set<String> names(Inject inject) {
        Set<String> names = new TreeSet<>();
        LiveQueue.texts(inject)
                .flatMap(text -> text.versions().values().stream())
                .forEach(version -> names.addAll(names(version.text())));
        return names;
    }

    public static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** In what its recipients read of an inject, now or in words that it had: a correction shows those too. */
    public static boolean wereIn(Exercise exercise, InjectId inject) {
        return LiveQueue.PARTS.stream()
                .anyMatch(part -> exercise.desk().history(TextRef.ofInject(inject, part)).placeholders().stream()
                        .anyMatch(name -> isKnown(name, exercise.scenario())));
    }

    /** Means something in this exercise. */
    public static boolean isKnown(String name, Scenario scenario) {
        return KNOWN.contains(name) || (VariableId.isName(name) && scenario.has(new VariableId(name)));
    }

    /** Where the first brace stands that opens no placeholder, counted in characters from 1; 0 where there is none. */
    public static int mistakeIn(String text, Predicate<String> isVariable) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int brace = text.indexOf('{');
        while (brace >= 0) {
            if (!placeholder.find(brace)
                    || placeholder.start() != brace
                    || !(KNOWN.contains(placeholder.group(1)) || isVariable.test(placeholder.group(1)))) {
                return text.codePointCount(0, brace) + 1;
            }
            brace = text.indexOf('{', placeholder.end());
        }
        return 0;
    }

    static @Nullable Decision mistake(Scenario scenario, TextRef ref, String text, String language) {
        int position = ref.owner() == TextOwner.INJECT && LiveQueue.PARTS.contains(ref.part())
                ? mistakeIn(text, name -> isKnown(name, scenario))
                : 0;
        return position == 0
                ? null
                : new Decision.Rejected(
                        Rejection.PLACEHOLDER_BROKEN,
                        Map.of("position", String.valueOf(position), "language", language));
    }

    static @Nullable Decision mistake(Scenario scenario, Inject inject) {
        for (var entry : LocalizedTexts.of(inject).entrySet()) {
            for (var version : entry.getValue().versions().entrySet()) {
                Decision mistake = mistake(
                        scenario,
                        entry.getKey(),
                        version.getValue().text(),
                        version.getKey().tag());
                if (mistake != null) {
                    return mistake;
                }
            }
        }
        return null;
    }
}
