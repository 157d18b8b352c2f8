/** Who is ready for the exercise: what they have confirmed, whether they are there, and what they have practised. */
@NullMarked
package org.livex.exercise.readiness;

import org.jspecify.annotations.NullMarked;
