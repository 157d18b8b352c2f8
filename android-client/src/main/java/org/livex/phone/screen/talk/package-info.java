/** Channels, calls for a mediator and what is said in them. */
@NullMarked
package org.livex.phone.screen.talk;

import org.jspecify.annotations.NullMarked;
