package org.livex.exercise.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.livex.i18n.Language;

/** A name that one more kind of report has in a language: whoever reads it cannot tell which to choose. */
public record SharedName(Language language, String name) {
    public static List<SharedName> of(Stream<ActionKind> kinds) {
        List<SharedName> shared = new ArrayList<>();
        tell(kinds, (_, name) -> shared.add(name));
        return shared;
    }

    /** Each with the later of the two kinds that have it. */
    public static void tell(Stream<ActionKind> kinds, BiConsumer<ActionKind, SharedName> found) {
        Set<SharedName> taken = new HashSet<>();
        kinds.forEach(kind -> kind.label().versions().forEach((language, version) -> {
            String name = version.text().strip();
            if (!taken.add(new SharedName(language, name.toLowerCase(Locale.ROOT)))) {
                found.accept(kind, new SharedName(language, name));
            }
        }));
    }
}
