package org.livex.phone.sync;

import java.time.Instant;

/**
 * Where the phone was.
 *
 * @param fixedAt by the phone's clock
 */
public record Fix(double latitude, double longitude, double accuracyMetres, Instant fixedAt) {}
