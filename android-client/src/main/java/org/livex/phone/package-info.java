/** The trainee's phone: what Android starts, and the wiring by hand on one page. */
@NullMarked
package org.livex.phone;

import org.jspecify.annotations.NullMarked;
