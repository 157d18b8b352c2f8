/** How role players are: check-ins, time in role and the way out of it. */
@NullMarked
package org.livex.phone.screen.welfare;

import org.jspecify.annotations.NullMarked;
