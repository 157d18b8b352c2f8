/** What falls due and when, and what stands before a release. */
@NullMarked
package org.livex.exercise.due;

import org.jspecify.annotations.NullMarked;
