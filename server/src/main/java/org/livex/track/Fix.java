package org.livex.track;

import java.time.Instant;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.ids.PersonId;

/** One position of one person. {@code fixedAt} is the device's clock, {@code at} the server's: order by the latter. */
public record Fix(PersonId person, GeoPoint point, double accuracyMetres, Instant fixedAt, Instant at) {}
