/** Places, and for control alone who is at each. */
@NullMarked
package org.livex.feed.items.place;

import org.jspecify.annotations.NullMarked;
