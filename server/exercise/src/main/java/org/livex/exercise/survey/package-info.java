/** What everybody is asked about the exercise itself: hot wash, questionnaire and self-rating, and what was answered. */
@NullMarked
package org.livex.exercise.survey;

import org.jspecify.annotations.NullMarked;
