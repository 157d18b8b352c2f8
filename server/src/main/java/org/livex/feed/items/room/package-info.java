/**
 * What the control room does for itself: cells, hand-overs, the shift log, calls for a controller. Nothing of it
 * is for participants.
 */
@NullMarked
package org.livex.feed.items.room;

import org.jspecify.annotations.NullMarked;
