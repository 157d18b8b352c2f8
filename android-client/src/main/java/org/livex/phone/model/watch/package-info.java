/** What an evaluator watches, by phases, and what they said. */
@NullMarked
package org.livex.phone.model.watch;

import org.jspecify.annotations.NullMarked;
