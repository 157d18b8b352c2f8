/**
 * Simulated participants who use a running server as real phones do, over its API only: for a dry run, a demo, and to
 * prove that nothing is lost. Knows nothing of the server's inside.
 */
@NullMarked
package org.livex.rehearse;

import org.jspecify.annotations.NullMarked;
