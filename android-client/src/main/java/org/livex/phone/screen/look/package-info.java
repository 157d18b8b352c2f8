/** How it looks: the tokens of both themes, and the few kinds of views that all screens are built of. */
@NullMarked
package org.livex.phone.screen.look;

import org.jspecify.annotations.NullMarked;
