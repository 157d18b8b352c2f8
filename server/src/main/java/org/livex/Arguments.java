package org.livex;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livex.start.StartProblem;

/** The command line of a small program, read strictly: options with values, and words without. */
record Arguments(Map<String, String> options, List<String> words) {
    static boolean askForHelp(List<String> given) {
        return given.contains("--help") || given.contains("-h");
    }

    /** {@code known} has what each option is where nobody gives it; nothing where it is empty. */
    static Arguments read(List<String> given, Map<String, String> known) {
        Map<String, String> options = new HashMap<>(known);
        List<String> words = new ArrayList<>();
        Iterator<String> left = given.iterator();
        while (left.hasNext()) {
            String word = left.next();
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            if (!known.containsKey(word)) {
                throw wrong("There is no option " + word + "; --help lists what there is.");
            }
            if (!left.hasNext()) {
                throw wrong("The option " + word + " needs a value; --help tells which.");
            }
            options.put(word, left.next());
        }
        return new Arguments(options, words);
    }

    Optional<Path> path(String option) {
        return Optional.ofNullable(options.get(option))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    Path needed(String option) {
        return path(option).orElseThrow(() -> wrong("Say " + option + "; --help tells how."));
    }

    static StartProblem wrong(String sentence) {
        return new StartProblem(StartProblem.Kind.OPTION, sentence);
    }
}
