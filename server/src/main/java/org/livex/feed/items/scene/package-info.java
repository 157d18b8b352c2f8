/** How far role players came with their scenes. */
@NullMarked
package org.livex.feed.items.scene;

import org.jspecify.annotations.NullMarked;
