/** Answers that have no sender, on their way. */
@NullMarked
package org.livex.phone.sync.ballot;

import org.jspecify.annotations.NullMarked;
