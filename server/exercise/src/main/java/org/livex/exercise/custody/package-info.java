/** Chains of custody: what was taken as evidence, and who had it since. Entries are added, never rewritten; gaps are shown. */
@NullMarked
package org.livex.exercise.custody;

import org.jspecify.annotations.NullMarked;
