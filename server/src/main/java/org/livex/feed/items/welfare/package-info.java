/** How role players are, for themselves and those who look after them. */
@NullMarked
package org.livex.feed.items.welfare;

import org.jspecify.annotations.NullMarked;
