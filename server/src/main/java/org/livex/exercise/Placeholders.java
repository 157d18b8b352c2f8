package org.livex.exercise;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code {name}} and its like in what recipients read of an inject: filled in for each of them, in the language that they
 * get. A text from before there were placeholders may have other braces; those are shown as they are.
 */
public final class Placeholders {
    public static final String NAME = "name";
    public static final String ROLE = "role";
    public static final String TEAM = "team";
    public static final String AGENCY = "agency";
    public static final String EXERCISE_DATE = "exercise-date";
    public static final String EXERCISE_TIME = "exercise-time";
    public static final Set<String> KNOWN = Set.of(NAME, ROLE, TEAM, AGENCY, EXERCISE_DATE, EXERCISE_TIME);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private Placeholders() {}

    public static String filled(String text, UnaryOperator<String> value) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        KNOWN.contains(found.group(1)) ? value.apply(found.group(1)) : found.group()));
    }

    /** In any of its languages. */
    public static boolean isIn(Inject inject) {
        return LiveQueue.texts(inject)
                .flatMap(text -> text.versions().values().stream())
                .anyMatch(version -> isIn(version.text()));
    }

    public static boolean isIn(String text) {
        return PLACEHOLDER.matcher(text).results().anyMatch(found -> KNOWN.contains(found.group(1)));
    }

    /** Where the first brace stands that opens no placeholder, counted in characters from 1; 0 where there is none. */
    static int mistakeIn(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int brace = text.indexOf('{');
        while (brace >= 0) {
            if (!placeholder.find(brace) || placeholder.start() != brace || !KNOWN.contains(placeholder.group(1))) {
                return text.codePointCount(0, brace) + 1;
            }
            brace = text.indexOf('{', placeholder.end());
        }
        return 0;
    }

    static @Nullable Decision mistake(TextRef ref, String text, String language) {
        int position = ref.owner() == TextOwner.INJECT && LiveQueue.PARTS.contains(ref.part()) ? mistakeIn(text) : 0;
        return position == 0
                ? null
                : new Decision.Rejected(
                        Rejection.PLACEHOLDER_BROKEN,
                        Map.of("position", String.valueOf(position), "language", language));
    }

    static @Nullable Decision mistake(Inject inject) {
        for (var entry : LocalizedTexts.of(inject).entrySet()) {
            for (var version : entry.getValue().versions().entrySet()) {
                Decision mistake = mistake(
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
