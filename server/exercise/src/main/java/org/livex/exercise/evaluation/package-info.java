/** What evaluators do: guides of what to look for, who watches whom, ratings, observations, moments and feedback. */
@NullMarked
package org.livex.exercise.evaluation;

import org.jspecify.annotations.NullMarked;
