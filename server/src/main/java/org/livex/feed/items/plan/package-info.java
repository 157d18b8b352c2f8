/**
 * The exercise, its teams, agencies, personas, storylines, phases, objectives and kinds of action, and what
 * changes with what authors write.
 */
@NullMarked
package org.livex.feed.items.plan;

import org.jspecify.annotations.NullMarked;
