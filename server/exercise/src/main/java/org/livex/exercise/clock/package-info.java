/**
 * The clock of an exercise: its phases, days and nights, speed and jumps. It is told the time and never looks at
 * one.
 */
@NullMarked
package org.livex.exercise.clock;

import org.jspecify.annotations.NullMarked;
