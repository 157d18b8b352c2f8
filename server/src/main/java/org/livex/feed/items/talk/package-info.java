/** Channels and their messages; older ones by the page. */
@NullMarked
package org.livex.feed.items.talk;

import org.jspecify.annotations.NullMarked;
