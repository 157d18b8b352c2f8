package org.livex.exercise.text;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/**
 * That an inject is wanted in these languages at once, since its recipients read them. {@code until} is how long it waits
 * for them at most, by the server's clock; null where it went out as it was.
 */
public record WantedTranslation(
        Set<Language> languages, Instant since, @Nullable Instant until) {
    public WantedTranslation {
        languages = Set.copyOf(languages);
    }
}
