package org.livex.exercise.words;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/** That somebody opened a document the first time, and in which language it was shown. */
public record Opening(Instant at, @Nullable Language language) {}
