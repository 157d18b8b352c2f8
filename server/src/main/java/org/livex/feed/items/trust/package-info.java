/** How far personas trust teams as items. */
@NullMarked
package org.livex.feed.items.trust;

import org.jspecify.annotations.NullMarked;
