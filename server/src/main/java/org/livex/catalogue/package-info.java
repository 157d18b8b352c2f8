/**
 * Injects that are kept beyond one exercise, to be used in others. What only one exercise knows, and all that is
 * personal, stays behind.
 */
@NullMarked
package org.livex.catalogue;

import org.jspecify.annotations.NullMarked;
