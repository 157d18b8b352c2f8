/** Formal requests to authorities: forms, filing, lawful delays and rulings. */
@NullMarked
package org.livex.exercise.request;

import org.jspecify.annotations.NullMarked;
