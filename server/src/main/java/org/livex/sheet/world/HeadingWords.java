package org.livex.sheet.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.livex.sheet.Labels;

/** Whole headings of columns in many languages, by the word for what the column means. */
public final class HeadingWords {
    private static final String FILE = "headings.txt";
    private static final Map<String, Set<String>> ALL = read();

    private HeadingWords() {}

    /** {@code heading} is folded as {@link Labels#fold} does. */
    public static boolean says(String meaning, String heading) {
        return ALL.getOrDefault(meaning, Set.of()).contains(heading);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> all = new HashMap<>();
        WordFile.lines(FILE)
                .flatMap(line -> Arrays.stream(line.split("\\|", -1)).skip(1))
                .map(part -> part.split("=", 2))
                .forEach(part -> Arrays.stream(part[1].split(",", -1))
                        .map(Labels::fold)
                        .forEach(word -> all.computeIfAbsent(part[0], _ -> new HashSet<>())
                                .add(word)));
        return all;
    }
}
