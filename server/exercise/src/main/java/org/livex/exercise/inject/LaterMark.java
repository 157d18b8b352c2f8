package org.livex.exercise.inject;

import java.time.Instant;
import org.livex.i18n.Language;

/** That an inject was shown or read once more, in another language than before. */
public record LaterMark(MarkKind kind, Language language, Instant at) {}
