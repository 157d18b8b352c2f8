/** The control room: cells, who is responsible for what, hand-overs and the shift log's own entries. */
@NullMarked
package org.livex.exercise.room;

import org.jspecify.annotations.NullMarked;
