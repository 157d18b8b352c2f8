/** The red stop. */
@NullMarked
package org.livex.feed.items.safety;

import org.jspecify.annotations.NullMarked;
