/** Whom evaluators watch and what they wrote, for control and themselves; and feedback, for the one whom it is for. */
@NullMarked
package org.livex.feed.items.evaluation;

import org.jspecify.annotations.NullMarked;
