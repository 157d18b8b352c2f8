package org.livex.exercise.inject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;

/** How far the review of an inject has come, by whom and since when. {@code by} is null for the server. */
public record Review(ReviewState state, @Nullable PersonId by, Instant at) {}
