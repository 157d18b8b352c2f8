/**
 * What a start needs and gives: options, stores, listeners, the first exercise, what the terminal shows, and what follows the
 * journal from then on.
 */
@NullMarked
package org.livex.start;

import org.jspecify.annotations.NullMarked;
