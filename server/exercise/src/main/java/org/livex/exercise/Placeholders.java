package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
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
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.VariableId;

/**
 * {@code {name}} and its like, and variables, in what recipients read of an inject: filled in for each of them, in the
 * language that they get. In what a form's document says they are the form's fields. What is one is said here and nowhere
 * else. A text from before there were placeholders may have other braces; those are shown as they are.
 */
public final class Placeholders {
    public static final String NAME = "name";
    public static final String ROLE = "role";
    public static final String TEAM = "team";
    public static final String AGENCY = "agency";
    public static final String EXERCISE_DATE = "exercise-date";
    public static final String EXERCISE_TIME = "exercise-time";
    public static final Set<String> KNOWN = VariableId.TAKEN;

    /** How one is written, whatever it is called, as a regular expression without groups. */
    public static final String WRITTEN = "\\{[A-Za-z0-9_-]{1,60}}";

    private static final Pattern PLACEHOLDER = Pattern.compile(WRITTEN);

    private Placeholders() {}

    /** What {@code value} does not know stays as it is written. */
    public static String filled(String text, Function<String, @Nullable String> value) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String filled = value.apply(nameOf(found.group()));
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
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(nameOf(found.group())));
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
        List<Integer> mistakes = mistakes(text, name -> KNOWN.contains(name) || isVariable.test(name), 1);
        return mistakes.isEmpty() ? 0 : mistakes.getFirst();
    }

    /** Where each brace stands in a document of {@code form} that opens none of what it may name, as above. */
    public static List<Integer> mistakesIn(String document, RequestForm form) {
        return mistakes(document, form.placeholders()::contains, Integer.MAX_VALUE);
    }

    /** Of this text of an exercise, in whatever language; 0 where nothing is filled into it, whatever stands there. */
    public static int mistakeIn(Scenario scenario, TextRef ref, String text) {
        if (ref.owner() == TextOwner.INJECT && LiveQueue.PARTS.contains(ref.part())) {
            return mistakeIn(text, name -> isKnown(name, scenario));
        }
        RequestForm form = ref.owner() == TextOwner.REQUEST_FORM && ref.part() == TextPart.BODY
                ? scenario.find(RequestForm.class, new RequestFormId(ref.id()))
                : null;
        List<Integer> mistakes = form == null ? List.of() : mistakesIn(text, form);
        return mistakes.isEmpty() ? 0 : mistakes.getFirst();
    }

    static @Nullable Decision mistake(Scenario scenario, TextRef ref, String text, String language) {
        return rejected(mistakeIn(scenario, ref, text), language);
    }

    static @Nullable Decision mistake(RequestForm form) {
        for (var version : form.document().versions().entrySet()) {
            List<Integer> mistakes = mistakesIn(version.getValue().text(), form);
            if (!mistakes.isEmpty()) {
                return rejected(mistakes.getFirst(), version.getKey().tag());
            }
        }
        return null;
    }

    private static @Nullable Decision rejected(int position, String language) {
        return position == 0
                ? null
                : new Decision.Rejected(
                        Rejection.PLACEHOLDER_BROKEN,
                        Map.of("position", String.valueOf(position), "language", language));
    }

    private static List<Integer> mistakes(String text, Predicate<String> isKnown, int most) {
        List<Integer> mistakes = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int brace = text.indexOf('{');
        while (brace >= 0 && mistakes.size() < most) {
            boolean isOne = placeholder.region(brace, text.length()).lookingAt();
            if (!isOne || !isKnown.test(nameOf(placeholder.group()))) {
                mistakes.add(text.codePointCount(0, brace) + 1);
            }
            brace = text.indexOf('{', isOne ? placeholder.end() : brace + 1);
        }
        return mistakes;
    }

    private static String nameOf(String placeholder) {
        return placeholder.substring(1, placeholder.length() - 1);
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
