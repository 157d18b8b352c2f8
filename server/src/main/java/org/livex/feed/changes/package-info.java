/**
 * Which items changed at which seq: for participants together, for each person alone, and for control. What the
 * followers of facts write into.
 */
@NullMarked
package org.livex.feed.changes;

import org.jspecify.annotations.NullMarked;
