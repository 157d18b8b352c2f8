package org.livex.exercise.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.livex.i18n.Language;

/** A name that one more kind of report has in a language: whoever reads it cannot tell which to choose. */
public record SharedName(Language language, String name) {
    public static List<SharedName> of(Stream<ActionKind> kinds) {
        Set<SharedName> taken = new HashSet<>();
        List<SharedName> shared = new ArrayList<>();
        kinds.forEach(kind -> kind.label().versions().forEach((language, version) -> {
            String name = version.text().strip();
            if (!taken.add(new SharedName(language, name.toLowerCase(Locale.ROOT)))) {
                shared.add(new SharedName(language, name));
            }
        }));
        return shared;
    }
}
