/**
 * How somebody else's connection wakes this phone: Google's Play services, or a distributor of UnifiedPush. Nothing outside
 * knows which; a hint has no content, and whatever it says, it only starts a sync.
 */
@NullMarked
package org.livex.phone.device.push;

import org.jspecify.annotations.NullMarked;
