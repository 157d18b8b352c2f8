/** What this machine says of itself. */
@NullMarked
package org.livex.machine;

import org.jspecify.annotations.NullMarked;
