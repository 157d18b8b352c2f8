/** Calls for a mediator, for those who are part of one and for control. */
@NullMarked
package org.livex.feed.items.mediation;

import org.jspecify.annotations.NullMarked;
