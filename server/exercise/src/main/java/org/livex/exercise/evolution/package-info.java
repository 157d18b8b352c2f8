/** What a fact makes of the state. */
@NullMarked
package org.livex.exercise.evolution;

import org.jspecify.annotations.NullMarked;
