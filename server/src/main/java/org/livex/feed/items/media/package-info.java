/** What changes when a file arrives: whatever shows it says that it is here now. No kind of its own. */
@NullMarked
package org.livex.feed.items.media;

import org.jspecify.annotations.NullMarked;
