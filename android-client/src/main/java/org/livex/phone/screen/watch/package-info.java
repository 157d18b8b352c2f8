/** What an evaluator watches, notes, rates and says. */
@NullMarked
package org.livex.phone.screen.watch;

import org.jspecify.annotations.NullMarked;
