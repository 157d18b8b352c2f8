/**
 * The plan that an exercise is made of: days, phases, objectives, teams, agencies, personas, storylines, kinds of
 * action.
 */
@NullMarked
package org.livex.exercise.plan;

import org.jspecify.annotations.NullMarked;
