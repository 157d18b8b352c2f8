/** Checks of all phones: who was asked, who has answered, and what changes with an answer. */
@NullMarked
package org.livex.feed.items.comms;

import org.jspecify.annotations.NullMarked;
