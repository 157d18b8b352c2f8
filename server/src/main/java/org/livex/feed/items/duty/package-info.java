/** Duties and their tickings as items. */
@NullMarked
package org.livex.feed.items.duty;

import org.jspecify.annotations.NullMarked;
