/** What fills the screen of a phone that rings, over the lock too: so nothing of play is in it. */
@NullMarked
package org.livex.phone.screen.alarm;

import org.jspecify.annotations.NullMarked;
