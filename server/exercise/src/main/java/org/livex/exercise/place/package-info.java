/** Places of the exercise and who came to one, as far as people consented and somebody planned to ask. */
@NullMarked
package org.livex.exercise.place;

import org.jspecify.annotations.NullMarked;
