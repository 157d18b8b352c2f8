package org.livex.exercise;

import java.time.Instant;

/** One step of an inject on one person's device. {@code takenAt} is the device's clock. */
public record Mark(InjectId inject, MarkKind kind, Instant takenAt) {}
