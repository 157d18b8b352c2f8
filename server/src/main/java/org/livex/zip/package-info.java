/** ZIP files that are longer than what a server would hold of them. */
@NullMarked
package org.livex.zip;

import org.jspecify.annotations.NullMarked;
