/** What this machine says of itself: what it is called, and whether its memory has room. */
@NullMarked
package org.livex.machine;

import org.jspecify.annotations.NullMarked;
