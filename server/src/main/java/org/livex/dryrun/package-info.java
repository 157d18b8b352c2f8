/** The whole MSEL played against simulated people in seconds, by the real rules and the real feed, and what came of it. */
@NullMarked
package org.livex.dryrun;

import org.jspecify.annotations.NullMarked;
