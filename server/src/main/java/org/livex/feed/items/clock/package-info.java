/** The exercise clock as everybody sees it. */
@NullMarked
package org.livex.feed.items.clock;

import org.jspecify.annotations.NullMarked;
