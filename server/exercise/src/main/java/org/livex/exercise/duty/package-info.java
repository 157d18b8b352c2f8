/** What trainees must do or should consider in each phase, and who ticked it off. */
@NullMarked
package org.livex.exercise.duty;

import org.jspecify.annotations.NullMarked;
