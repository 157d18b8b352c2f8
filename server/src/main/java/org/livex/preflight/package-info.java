/** What would go wrong in play, said before it does: looks at a plan and names each fault with its cure. Pure. */
@NullMarked
package org.livex.preflight;

import org.jspecify.annotations.NullMarked;
