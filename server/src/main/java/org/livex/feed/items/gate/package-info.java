/**
 * What stands between an inject and its release, as control sees it. No kind of its own: it is part of a row of
 * the plan.
 */
@NullMarked
package org.livex.feed.items.gate;

import org.jspecify.annotations.NullMarked;
