/** Channels in which teams, cases and control talk, and what was said there. */
@NullMarked
package org.livex.exercise.talk;

import org.jspecify.annotations.NullMarked;
