/**
 * What an exercise's journal says in numbers: how long things took, for whom, and which milestones each team reached. Pure folds of
 * entries; where a clock cannot be believed, a time is unknown and counted as that.
 */
@NullMarked
package org.livex.figures;

import org.jspecify.annotations.NullMarked;
