/** What control reads off the run: board, map and timeline, for programs and exports. Folds, never a second truth. */
@NullMarked
package org.livex.review;

import org.jspecify.annotations.NullMarked;
