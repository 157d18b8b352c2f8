/** Servers that the operator named, and of whose answers no more is heard than is of use. */
@NullMarked
package org.livex.outside;

import org.jspecify.annotations.NullMarked;
