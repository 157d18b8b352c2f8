/** Forms that can be filed with an authority, and what was filed on them. */
@NullMarked
package org.livex.feed.items.request;

import org.jspecify.annotations.NullMarked;
