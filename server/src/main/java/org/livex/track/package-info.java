/**
 * Where people are, while they agree to it: telemetry, not facts. Kept apart from the journal, only as long as consent
 * and retention allow.
 */
@NullMarked
package org.livex.track;

import org.jspecify.annotations.NullMarked;
