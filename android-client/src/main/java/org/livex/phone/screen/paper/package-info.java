/** Documents with pages that came with messages, drawn for the screen. Nothing of them is written where it can be found again. */
@NullMarked
package org.livex.phone.screen.paper;

import org.jspecify.annotations.NullMarked;
