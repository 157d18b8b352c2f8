/** Chains of custody: for whoever had the evidence or is to have it, for their teams, and all of them for control. */
@NullMarked
package org.livex.feed.items.custody;

import org.jspecify.annotations.NullMarked;
