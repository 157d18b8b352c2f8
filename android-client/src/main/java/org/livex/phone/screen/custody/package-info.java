/** Evidence from hand to hand, and decisions with their reasons. */
@NullMarked
package org.livex.phone.screen.custody;

import org.jspecify.annotations.NullMarked;
