/** Ids: a type of its own for each kind of thing, so that none is taken for another. */
@NullMarked
package org.livex.exercise.words.ids;

import org.jspecify.annotations.NullMarked;
