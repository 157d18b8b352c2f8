/** What every feature names: ids, texts in several languages, times, points, people, audiences. */
@NullMarked
package org.livex.exercise.words;

import org.jspecify.annotations.NullMarked;
