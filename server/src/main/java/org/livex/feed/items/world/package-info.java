/** What can be looked up about the world, and documents for those who have them. */
@NullMarked
package org.livex.feed.items.world;

import org.jspecify.annotations.NullMarked;
