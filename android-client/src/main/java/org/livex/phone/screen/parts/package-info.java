/** Parts that many screens are made of. */
@NullMarked
package org.livex.phone.screen.parts;

import org.jspecify.annotations.NullMarked;
