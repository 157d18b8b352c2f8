package org.livex.exercise.inject;

import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/** That a second controller, or the safety officer ({@code forSafety}), said no to an inject, and why. */
public record Refusal(PersonId by, String reason, boolean forSafety, Stamp stamp) {}
