/** What is read from the state: who counts, who cares for whom, which scene is on. */
@NullMarked
package org.livex.exercise.reading;

import org.jspecify.annotations.NullMarked;
