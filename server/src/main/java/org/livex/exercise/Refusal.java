package org.livex.exercise;

/** That a second controller, or the safety officer ({@code forSafety}), said no to an inject, and why. */
public record Refusal(PersonId by, String reason, boolean forSafety, Stamp stamp) {}
