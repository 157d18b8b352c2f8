/** What people and teams decided, why and on what ground: written once, amended by further entries, never rewritten. */
@NullMarked
package org.livex.exercise.decision;

import org.jspecify.annotations.NullMarked;
