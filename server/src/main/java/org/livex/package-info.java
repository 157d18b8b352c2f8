/** START HERE: configuration to objects by hand to a running server, and its orderly end. */
@NullMarked
package org.livex;

import org.jspecify.annotations.NullMarked;
